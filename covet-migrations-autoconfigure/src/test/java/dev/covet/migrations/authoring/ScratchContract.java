package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.DatabaseContract;
import dev.covet.migrations.testing.StatementCounter;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Databases to throw away, on every engine that is a server. */
abstract class ScratchContract extends DatabaseContract {

    private static final Pattern CREATION = Pattern.compile("CREATE DATABASE .(covet_scratch_\\w+).*");
    private static final String PASSWORD = "secret-of-maker";

    /** Who connects as a user, and has a server of its own or not. */
    private record As(String username, String password, DataSource server, boolean hasOwnServer)
            implements ScratchConnector {

        @Override
        public DataSource to(String url) {
            try {
                return new SimpleDriverDataSource(DriverManager.getDriver(url), url, username, password);
            } catch (SQLException e) {
                throw new AssertionError("There is no driver for " + url, e);
            }
        }
    }

    @Test
    void isGoneAfterItsWorkAndTheMigratedOneIsAsItWas() {
        var counter = StatementCounter.on(database.dataSource());

        var name = scratch(administrator(counter.dataSource(), false)).use(scratch -> {
            execute(scratch, "CREATE TABLE tried (id INT NOT NULL PRIMARY KEY)");
            assertThat(exists(created(counter))).isTrue();
            return created(counter);
        });

        assertThat(exists(name)).isFalse();
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void isGoneAfterAFailureAndTheFailureIsTold() {
        var counter = StatementCounter.on(database.dataSource());
        var failure = new IllegalStateException("The work failed");

        assertThatThrownBy(() -> scratch(administrator(counter.dataSource(), false))
                        .use(scratch -> {
                            execute(scratch, "CREATE TABLE tried (id INT NOT NULL PRIMARY KEY)");
                            throw failure;
                        }))
                .isSameAs(failure);

        assertThat(exists(created(counter))).isFalse();
    }

    @Test
    void isGoneAlthoughSomebodyIsStillConnected() throws SQLException {
        var counter = StatementCounter.on(database.dataSource());
        var left = scratch(administrator(counter.dataSource(), false)).use(Database::open);

        assertThat(exists(created(counter))).isFalse();
        assertThatThrownBy(() -> left.execute("CREATE TABLE tried (id INT NOT NULL PRIMARY KEY)"))
                .isInstanceOf(RuntimeException.class);
        left.connection().close();
    }

    @Test
    void aUserWhoMayNotCreateOneIsToldWhatToGrantAndThatSuffices() {
        var user = "m" + Integer.toHexString(database.name().hashCode());
        createUser(user);
        try {
            var limited = new As(user, PASSWORD, database.dataSourceAs(user, PASSWORD), false);

            assertThatThrownBy(() -> scratch(limited).use(scratch -> "used"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll(
                            "No scratch database can be created, which takes one to see what migrations' SQL does: ",
                            "the server of the migrated database",
                            isPostgresql() ? "ALTER ROLE … CREATEDB" : "GRANT ALL ON `covet\\_scratch\\_%`.* TO …",
                            "covet.migrations.scratch.url",
                            "'state'")
                    .hasMessageNotContaining(PASSWORD);

            database.execute(
                    isPostgresql()
                            ? "ALTER ROLE " + user + " CREATEDB"
                            : "GRANT ALL ON `covet\\_scratch\\_%`.* TO '" + user + "'@'%'");
            var used = scratch(limited).use(scratch -> {
                execute(scratch, "CREATE TABLE tried (id INT NOT NULL PRIMARY KEY)");
                return "used";
            });
            assertThat(used).isEqualTo("used");
        } finally {
            database.execute(isPostgresql() ? "DROP ROLE " + user : "DROP USER '" + user + "'@'%'");
        }
    }

    @Test
    void isOnAServerOfItsOwnWhereThereIsOne() {
        try (var own = engine().freshDatabase()) {
            var ofMigrated = StatementCounter.on(database.dataSource());
            var ofOwn = StatementCounter.on(own.dataSource());
            var migrated = new Database("default", ofMigrated.dataSource(), null, Dialects::of);

            new ScratchServer(migrated, administrator(ofOwn.dataSource(), true)).use(scratch -> "used");

            assertThat(ofOwn.statements()).anyMatch(sql -> CREATION.matcher(sql).matches());
            assertThat(ofMigrated.statements())
                    .noneMatch(sql -> sql.contains("DATABASE `") || sql.contains("DATABASE \""));
        }
    }

    ScratchServer scratch(ScratchConnector connector) {
        return new ScratchServer(new Database("default", database.dataSource(), null, Dialects::of), connector);
    }

    ScratchConnector administrator(DataSource server, boolean hasOwnServer) {
        return new As(database.username(), database.password(), server, hasOwnServer);
    }

    static void execute(Database database, String sql) {
        try (var session = database.open()) {
            session.execute(sql);
        }
    }

    private static String created(StatementCounter counter) {
        return counter.statements().stream()
                .map(CREATION::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing was created: " + counter.statements()));
    }

    private boolean exists(String name) {
        var all = isPostgresql()
                ? "SELECT datname FROM pg_database WHERE datname = ?"
                : "SELECT schema_name FROM information_schema.schemata WHERE schema_name = ?";
        return !database.query(all, name).equals(List.of());
    }

    private void createUser(String user) {
        if (isPostgresql()) {
            database.execute("CREATE ROLE " + user + " LOGIN PASSWORD '" + PASSWORD + "'");
        } else {
            database.execute(
                    "CREATE USER '" + user + "'@'%' IDENTIFIED BY '" + PASSWORD + "'",
                    "GRANT ALL ON " + database.name() + ".* TO '" + user + "'@'%'");
        }
    }

    private boolean isPostgresql() {
        return engine().engine() == Engine.POSTGRESQL;
    }
}
