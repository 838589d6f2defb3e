package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Something of a table that the server spells out by itself.
 *
 * @param kind what it is, in lower case
 * @param id what its comment is kept under
 * @param relation the table
 */
record DefinitionRow(String kind, ObjectId id, String name, long relation, String definition) {

    static DefinitionRow of(ResultSet row) throws SQLException {
        return new DefinitionRow(
                row.getString("kind"),
                new ObjectId(row.getString("class"), row.getLong("oid")),
                row.getString("name"),
                row.getLong("relation"),
                row.getString("definition"));
    }
}
