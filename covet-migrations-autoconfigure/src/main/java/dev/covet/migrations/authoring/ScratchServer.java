package dev.covet.migrations.authoring;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.ScratchDatabase;
import dev.covet.migrations.database.ScratchDatabases;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes scratch databases: on PostgreSQL, MySQL and MariaDB a database of a new name on the same server, as a new schema
 * would let SQL that names its schema into the real one; on SQLite a file.
 */
public final class ScratchServer implements ScratchDatabases {

    private static final String PREFIX = "covet_scratch_";
    private static final String WAYS_OUT = "Let the migrator's user create databases (%s), or set"
            + " covet.migrations.scratch.url, with username and password, to a server of the same engine where one may, or"
            + " say under 'state' of each sql operation what its SQL does to the schema.";

    private final Database migrated;
    private final ScratchConnector connector;

    public ScratchServer(Database migrated, ScratchConnector connector) {
        this.migrated = migrated;
        this.connector = connector;
    }

    @Override
    public ScratchDatabase create() {
        var session = new Database("scratch", connector.server(), null, Dialects::of).open();
        try {
            var engine = session.server().engine();
            requireSameEngine(engine);
            return engine == Engine.SQLITE ? inFile(session) : inDatabase(session);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private ScratchDatabase inFile(Session session) {
        var like = url(session);
        session.close();
        var file = ScratchFile.create();
        try {
            return new InFile(file, database(connector.to(file.url(like)), null));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** A database in a file that is deleted in the end. */
    private record InFile(ScratchFile file, Database database) implements ScratchDatabase {

        @Override
        public void close() {
            file.close();
        }
    }

    private ScratchDatabase inDatabase(Session session) {
        var name = PREFIX + Long.toString(System.currentTimeMillis(), 36) + "_"
                + Integer.toString(ThreadLocalRandom.current().nextInt(1 << 20), 36);
        create(session, name);
        try {
            var database = session.server().engine() == Engine.POSTGRESQL
                    ? onPostgresql(session, name)
                    : database(connector.server(), name);
            return new OnServer(session, name, database);
        } catch (RuntimeException e) {
            drop(session, name);
            throw e;
        }
    }

    /** A database that is dropped in the end. */
    private record OnServer(Session session, String name, Database database) implements ScratchDatabase {

        @Override
        public void close() {
            try (session) {
                drop(session, name);
            }
        }
    }

    private static void drop(Session session, String name) {
        var force = session.server().engine() == Engine.POSTGRESQL ? " WITH (FORCE)" : "";
        session.execute("DROP DATABASE IF EXISTS " + session.dialect().quote(name) + force);
    }

    /** A connection there knows one database only; the schema is called as it is in the migrated database. */
    private Database onPostgresql(Session session, String name) {
        var url = PostgresqlUrl.withDatabase(url(session), name);
        var schema = schema();
        if (schema != null && !schema.equals("public")) {
            try (var inside = database(connector.to(url), null).open()) {
                inside.execute("CREATE SCHEMA IF NOT EXISTS " + inside.dialect().quote(schema));
            }
        }
        return database(connector.to(url), schema);
    }

    private @Nullable String schema() {
        try (var session = migrated.open()) {
            return session.schema();
        }
    }

    private Database database(DataSource source, @Nullable String schema) {
        return new Database("scratch", source, schema, Dialects::of);
    }

    private void create(Session session, String name) {
        var sql = "CREATE DATABASE " + session.dialect().quote(name);
        try {
            session.execute(session.server().engine() == Engine.POSTGRESQL ? sql : sql + likeTheMigratedOne());
        } catch (DatabaseException e) {
            throw new ConfigurationException(
                    List.of(new Problem(
                            "No scratch database can be created, which takes one to see what migrations' SQL does: "
                                    + e.describe(),
                            connector.hasOwnServer()
                                    ? "covet.migrations.scratch"
                                    : "the server of the migrated database",
                            WAYS_OUT.formatted(right(session.server().engine())))),
                    e);
        }
    }

    /** The statement that gives a user the right. */
    private static String right(Engine engine) {
        return engine == Engine.POSTGRESQL
                ? "ALTER ROLE … CREATEDB"
                : "GRANT ALL ON `" + PREFIX.replace("_", "\\_") + "%`.* TO …";
    }

    private String likeTheMigratedOne() {
        try (var session = migrated.open()) {
            return session.first(
                            "SELECT default_character_set_name, default_collation_name FROM information_schema.schemata"
                                    + " WHERE schema_name = DATABASE()",
                            row -> " CHARACTER SET " + row.getString(1) + " COLLATE " + row.getString(2))
                    .orElse("");
        }
    }

    private void requireSameEngine(Engine engine) {
        if (!connector.hasOwnServer()) {
            return;
        }
        try (var session = migrated.open()) {
            var wanted = session.server().engine();
            if (wanted != engine) {
                throw new ConfigurationException(
                        "covet.migrations.scratch.url leads to " + engine.displayName() + ", but the database is "
                                + wanted.displayName() + ".",
                        "Let it lead to a server of the same engine, best in the same version.");
            }
        }
    }

    private static String url(Session session) {
        try {
            return session.connection().getMetaData().getURL();
        } catch (SQLException e) {
            throw new ConfigurationException(
                    "The driver does not say its URL: "
                            + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT),
                    "Set covet.migrations.scratch.url.");
        }
    }
}
