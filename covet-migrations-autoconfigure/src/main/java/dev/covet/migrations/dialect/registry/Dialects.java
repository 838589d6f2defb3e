package dev.covet.migrations.dialect.registry;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.mariadb.MariadbDialect;
import dev.covet.migrations.dialect.mysql.MysqlDialect;
import dev.covet.migrations.dialect.postgresql.PostgresqlDialect;
import dev.covet.migrations.dialect.sqlite.SqliteDialect;

/** Finds the dialect for a server. */
public final class Dialects {

    private Dialects() {}

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
