package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Which kinds of things a schema has of those that many have none of. What is not there is not asked for. */
record Rarities(
        boolean functions, boolean collations, boolean types, boolean policies, boolean definitions, boolean views) {

    static Rarities of(ResultSet row) throws SQLException {
        return new Rarities(
                row.getBoolean(1),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6));
    }
}
