package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.MigrationLockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Connections that read and write while a table is made anew. */
class RebuildNeighboursTest extends RebuildFixture {

    private final Migration first = migration("0001_first", sql("""
            CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
            INSERT INTO t (v) SELECT i FROM n
            """));

    private final Migration second = migration("0002_second", retype("t", "v", "integer"));

    @Test
    void readOnInTheOldTableWithAWriteAheadLog() throws SQLException {
        execute("PRAGMA journal_mode = wal");
        migrate(first);
        try (var other = database.dataSource().getConnection();
                var statement = other.createStatement();
                var cursor = statement.executeQuery("SELECT typeof(v) FROM t")) {
            cursor.next();

            migrate(first, second);

            assertThat(rows("SELECT DISTINCT typeof(v) FROM t")).containsExactly("integer");
            var seen = 1;
            while (cursor.next()) {
                assertThat(cursor.getString(1)).isEqualTo("text");
                seen++;
            }
            assertThat(seen).isEqualTo(5000);
            assertThat(kind(other)).isEqualTo("integer");
        }
    }

    @Test
    void keepTheCommitFromHappeningWhileTheyReadWithARollbackJournal() throws SQLException {
        migrate(first);
        var before = definitions();
        try (var other = database.dataSource().getConnection()) {
            assertThatThrownBy(() -> migrate(whenStarted(() -> read(other))))
                    .isInstanceOf(MigrationExecutionException.class)
                    .hasMessageContaining("Migration '0002_second' could not be committed")
                    .hasMessageContaining("Let it end, raise busy_timeout, and migrate again");

            assertThat(kind(other)).isEqualTo("text");
        }

        requireUnchanged(before);
        requireNextStartGoesOn();
    }

    @Test
    void areWaitedForAsLongAsTheConnectionSaysWhileTheyWrite() throws SQLException {
        migrate(first);
        var before = definitions();
        try (var other = database.dataSource().getConnection()) {
            assertThatThrownBy(() -> migrate(whenStarted(() -> write(other))))
                    .isInstanceOf(MigrationExecutionException.class)
                    .hasMessageContaining("Another connection")
                    .hasMessageContaining("Nothing of this migration is committed");
        }

        requireUnchanged(before);
        requireNextStartGoesOn();
    }

    @Test
    void areToldApartFromOtherMigratorsWhenTheyWriteFromTheBeginning() throws SQLException {
        migrate(first);
        var before = definitions();
        try (var other = database.dataSource().getConnection()) {
            write(other);

            assertThatThrownBy(() -> migrate(new MigrationListener() {}))
                    .isInstanceOf(MigrationLockException.class)
                    .hasMessageContaining("something else that does not migrate has the database locked")
                    .hasMessageContaining("Another connection");
        }

        requireUnchanged(before);
        requireNextStartGoesOn();
    }

    @Test
    void letTheMigrationGoOnWhenTheyEndInTime() throws Exception {
        migrate(first);
        execute("PRAGMA busy_timeout = 20000");
        try (var other = database.dataSource().getConnection()) {
            var ending = new Thread(() -> {
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                execute(other, "COMMIT");
            });

            migrate(whenStarted(() -> {
                write(other);
                ending.start();
            }));

            ending.join();
        }
        assertThat(rows("SELECT DISTINCT typeof(v) FROM t")).containsExactly("integer");
    }

    private static MigrationListener whenStarted(Runnable work) {
        return new MigrationListener() {
            @Override
            public void started(String database, PlannedMigration migration, Session session) {
                work.run();
            }
        };
    }

    private static void read(Connection other) {
        execute(other, "BEGIN");
        try {
            assertThat(kind(other)).isEqualTo("text");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Connection other) {
        execute(other, "BEGIN IMMEDIATE");
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void requireUnchanged(List<String> before) {
        assertThat(definitions()).isEqualTo(before);
        assertThat(rows("SELECT DISTINCT typeof(v) FROM t")).containsExactly("text");
        assertThat(rows("PRAGMA foreign_keys")).containsExactly("1");
        assertThat(rows("SELECT name FROM sqlite_temp_master")).isEmpty();
    }

    private void requireNextStartGoesOn() {
        migrate(new MigrationListener() {});
        assertThat(rows("SELECT DISTINCT typeof(v) FROM t")).containsExactly("integer");
    }

    private void migrate(MigrationListener listener) {
        new Migrator(
                        RunnerContract.covet(one),
                        source(first, second),
                        new MigratorSettings(
                                "_covet_",
                                RunnerContract.rules(),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(1),
                                false,
                                false),
                        new NoJavaSteps(),
                        listener)
                .migrate(PlanRequest.everything());
    }

    private static String kind(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT DISTINCT typeof(v) FROM t")) {
            row.next();
            return row.getString(1);
        }
    }
}
