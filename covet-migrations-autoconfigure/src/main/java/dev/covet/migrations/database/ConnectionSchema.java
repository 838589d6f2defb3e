package dev.covet.migrations.database;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.schema.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The schema that unqualified names mean: PostgreSQL's schema, MySQL's and MariaDB's database. */
final class ConnectionSchema {

    private ConnectionSchema() {}

    static @Nullable String current(Connection connection, Engine engine) throws SQLException {
        return switch (engine) {
            case POSTGRESQL -> connection.getSchema();
            case MYSQL, MARIADB -> connection.getCatalog();
            case SQLITE -> null;
        };
    }

    static void select(Connection connection, Engine engine, String schema) throws SQLException {
        switch (engine) {
            case POSTGRESQL -> connection.setSchema(schema);
            case MYSQL, MARIADB -> connection.setCatalog(schema);
            case SQLITE ->
                throw new ConfigurationException(
                        "covet.migrations.schema is '" + schema + "', but SQLite has no schemas.",
                        "Remove the property, or put it into the profile of an engine that has schemas.");
        }
    }
}
