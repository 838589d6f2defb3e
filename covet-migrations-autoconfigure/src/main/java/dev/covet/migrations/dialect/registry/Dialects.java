package dev.covet.migrations.dialect.registry;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.mariadb.MariadbDialect;
import dev.covet.migrations.dialect.mysql.MysqlDialect;
import dev.covet.migrations.dialect.postgresql.PostgresqlDialect;
import dev.covet.migrations.dialect.sqlite.SqliteDialect;
import dev.covet.migrations.schema.Engine;

/** Finds the dialect for a server. */
public final class Dialects {

    private Dialects() {}

    /** The dialect of an engine where no server says its version: that of the version which we are tested with. */
    public static Dialect of(Engine engine) {
        return of(Server.of(
                engine,
                switch (engine) {
                    case POSTGRESQL -> "17.11";
                    case MYSQL -> "9.7.4";
                    case MARIADB -> "11.4.5-MariaDB";
                    case SQLITE -> "3.53.2";
                }));
    }

    /** The dialect of the server's engine in the server's version. */
    public static Dialect of(Server server) {
        return switch (server.engine()) {
            case POSTGRESQL -> new PostgresqlDialect(server);
            case MYSQL -> new MysqlDialect(server);
            case MARIADB -> new MariadbDialect(server);
            case SQLITE -> new SqliteDialect(server);
        };
    }
}
