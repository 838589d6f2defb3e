package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A function, procedure or aggregate.
 *
 * @param kind PostgreSQL's letter: f function, p procedure, w window function, a aggregate
 * @param arguments what tells it from others of its name
 * @param source its body
 * @param plain whether it is a trigger function in plpgsql with nothing out of the ordinary
 * @param definition the whole statement, with the schema in it; of an aggregate what it consists of
 */
record FunctionRow(
        long oid, String name, char kind, String arguments, String source, boolean plain, String definition) {

    static FunctionRow of(ResultSet row) throws SQLException {
        return new FunctionRow(
                row.getLong("oid"),
                row.getString("proname"),
                RowValues.letter(row, "prokind"),
                row.getString("arguments"),
                row.getString("prosrc"),
                row.getBoolean("plain"),
                row.getString("definition"));
    }
}
