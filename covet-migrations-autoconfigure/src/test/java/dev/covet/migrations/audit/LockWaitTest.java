package dev.covet.migrations.audit;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.runner.CompletedMigration;
import dev.covet.migrations.runner.ExecutedStep;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.testing.TestEngine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LockWaitTest {

    @Nested
    class OnPostgresql extends LockWaitContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Override
        String definitionLock() {
            return "AccessExclusiveLock on books";
        }

        @Override
        String rowLock() {
            return "ShareLock on transactionid";
        }

        @Override
        String sessionId() {
            return "pg_backend_pid()";
        }

        @Override
        String slow() {
            return "SELECT pg_sleep(1)";
        }

        @Override
        boolean knowsWhoHoldsDefinitions() {
            return true;
        }
    }

    abstract static class MysqlFamily extends UnprivilegedLockWaitContract {

        @Override
        String definitionLock() {
            return "table metadata lock";
        }

        @Override
        String rowLock() {
            return "row lock";
        }

        @Override
        String sessionId() {
            return "CONNECTION_ID()";
        }

        @Override
        String slow() {
            return "DO SLEEP(1)";
        }
    }

    @Nested
    class OnMysql extends MysqlFamily {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }

        @Override
        boolean knowsWhoHoldsDefinitions() {
            return true;
        }
    }

    @Nested
    class OnMariadb extends MysqlFamily {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }

        /** Its plugin for that is not there by default. */
        @Override
        boolean knowsWhoHoldsDefinitions() {
            return false;
        }
    }

    /** There is no server that could be asked: a transaction waits where it begins. */
    @Nested
    class OnSqlite extends AuditFixture {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }

        private final List<CompletedMigration> completed = new ArrayList<>();
        private final List<ExecutedStep> steps = new ArrayList<>();

        /** Another process begins to write when a migration is about to begin. */
        private final class Disturbed implements MigrationListener {

            private final long millis;

            Disturbed(long millis) {
                this.millis = millis;
            }

            @Override
            public void around(String name, PlannedMigration migration, Runnable work) {
                try (var writer = new OtherSession(database.dataSource(), "INSERT INTO books VALUES (1)")) {
                    writer.letGoAfter(millis);
                    work.run();
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public void executed(String name, PlannedMigration migration, ExecutedStep step) {
                steps.add(step);
            }

            @Override
            public void applied(String name, CompletedMigration migration) {
                completed.add(migration);
            }
        }

        private void migrate(long heldMillis) {
            database.execute("CREATE TABLE books (id INT)");
            migrator(
                            new Disturbed(heldMillis),
                            database.dataSource(),
                            migration("0001_authors", sql("CREATE TABLE authors (id INT)")))
                    .migrate(PlanRequest.everything());
        }

        @Test
        void theWaitForTheRightToWriteIsThatOfTheMigration() {
            migrate(1_000);

            assertThat(completed)
                    .singleElement()
                    .satisfies(migration -> assertThat(migration.lockWait())
                            .isBetween(Duration.ofMillis(700), Duration.ofMillis(1_500)));
        }

        @Test
        void ofSingleStatementsItIsNotKnown() {
            migrate(1_000);

            assertThat(steps)
                    .singleElement()
                    .satisfies(step -> assertThat(step.lockWait()).isNull());
        }

        @Test
        void theAuditSaysHowLongTheMigrationWaited() {
            migrator(migration("0001_authors", sql("CREATE TABLE authors (id INT)")))
                    .migrate(PlanRequest.everything());

            var profile =
                    new AuditTrail(covet(), "_covet_").profile("0001_authors").orElseThrow();
            assertThat(profile.whole().lockWait()).isNotNull();
            assertThat(profile.whole().lockWait().waited()).isLessThan(Duration.ofMillis(500));
            assertThat(profile.statements()).extracting(ExecutionTime::lockWait).containsOnlyNulls();
        }
    }
}
