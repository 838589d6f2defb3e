package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Something that the server, or the query itself, spells out.
 *
 * @param kind what it is, in lower case
 * @param id what its comment is kept under
 * @param relation the table; 0 for none
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

    static DefinitionRow collation(ResultSet row) throws SQLException {
        return new DefinitionRow(
                "collation",
                new ObjectId("pg_collation", row.getLong("oid")),
                row.getString("collname"),
                0,
                row.getString("definition"));
    }
}
