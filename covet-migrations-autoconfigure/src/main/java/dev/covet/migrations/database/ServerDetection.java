package dev.covet.migrations.database;

import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.schema.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** Tells which engine a connection leads to, from what the driver learnt while connecting: no statement is sent. */
final class ServerDetection {

    private ServerDetection() {}

    static Server detect(Connection connection) throws SQLException {
        var metadata = connection.getMetaData();
        var product = metadata.getDatabaseProductName();
        var version = metadata.getDatabaseProductVersion();
        var server = Server.of(engine(product, version), withoutPrefix(version));
        requireNewEnough(server);
        return server;
    }

    /** Older drivers lack parts of JDBC, and older libraries WITHOUT ROWID and much of what is asked of them. */
    private static void requireNewEnough(Server server) {
        if (server.engine() == Engine.SQLITE && !server.isAtLeast(3, 8, 0)) {
            throw new ConfigurationException(
                    "SQLite " + server.versionText() + " is too old: Covet Migrations needs 3.8 or newer.",
                    "Use a newer driver, which brings its library along: org.xerial:sqlite-jdbc.");
        }
    }

    private static Engine engine(String product, String version) {
        var name = product.toLowerCase(Locale.ROOT);
        // MySQL's driver calls a MariaDB server MySQL, but passes on the version that the server gives itself.
        if (name.contains("mariadb") || version.toLowerCase(Locale.ROOT).contains("mariadb")) {
            return Engine.MARIADB;
        }
        return switch (name) {
            case "postgresql" -> Engine.POSTGRESQL;
            case "mysql" -> Engine.MYSQL;
            case "sqlite" -> Engine.SQLITE;
            default ->
                throw new ConfigurationException(
                        "The database calls itself '" + product + "' " + version
                                + ", which Covet Migrations does not know.",
                        "Use PostgreSQL, MySQL, MariaDB or SQLite, or set covet.migrations.enabled=false.");
        };
    }

    /** Old MariaDB servers put 5.5.5- in front of their version, for replicas that knew no version above 5. */
    private static String withoutPrefix(String version) {
        return version.startsWith("5.5.5-") ? version.substring("5.5.5-".length()) : version;
    }
}
