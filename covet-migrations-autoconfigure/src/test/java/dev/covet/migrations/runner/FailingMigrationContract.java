package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static dev.covet.migrations.migration.Migrations.withoutTransaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.SqlText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the migrator does on every engine when a migration fails, or would. */
abstract class FailingMigrationContract extends RunnerContract {

    @Test
    void aFailingStatementIsNamedAndNothingOfItsMigrationStaysWhereTheEngineCanUndo() {
        var broken = migration(
                "0002_broken",
                sql("CREATE TABLE one (id INT);\n\nCREATE TABLE users (id INT);\nCREATE TABLE three (id INT)"));

        assertThatThrownBy(() -> migrator(users, broken).migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("Statement 2 of 3 of migration '0002_broken' failed")
                .hasMessageContaining("0002_broken.yaml, line 3: CREATE TABLE users")
                .hasMessageContaining("SQLSTATE")
                .hasMessageContaining("committed");

        assertThat(database.tables()).contains("users").doesNotContain("three");
        assertThat(states(migrator(users, broken))).containsExactly(MigrationState.APPLIED, MigrationState.FAILED);
        if (dialect().hasTransactionalDdl()) {
            assertThat(database.tables()).doesNotContain("one");
        } else {
            assertThat(database.tables()).contains("one");
        }
    }

    @Test
    void afterAFailureThatLeftNothingTheNextRunTriesAgain() {
        var broken = migration("0001_users", sql("CREATE TABLE users (id INT); CREATE TABEL typo (id INT)"));
        var fixed = migration("0001_users", sql("CREATE TABLE users (id INT); CREATE TABLE typo (id INT)"));
        assumeThat(dialect().hasTransactionalDdl())
                .as("%s undoes definitions", engine())
                .isTrue();

        assertThatThrownBy(() -> migrator(broken).migrate(PlanRequest.everything()))
                .hasMessageContaining("the next start tries it again");
        migrator(fixed).migrate(PlanRequest.everything());

        assertThat(states(migrator(fixed))).containsExactly(MigrationState.APPLIED);
    }

    @Test
    void afterAFailureThatLeftSomethingTheNextRunIsRefused() {
        var broken = withoutTransaction(
                migration("0001_users", sql("CREATE TABLE users (id INT); CREATE TABEL typo (id INT)")));

        assertThatThrownBy(() -> migrator(broken).migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("Statement 1 is committed and stays; the next start is refused");
        assertThatThrownBy(() -> migrator(broken).migrate(PlanRequest.everything()))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("failed at statement 2 of 2")
                .hasMessageContaining("DELETE FROM");

        database.execute("DROP TABLE users", "DELETE FROM " + history() + " WHERE name = '0001_users'");
        migrator(users).migrate(PlanRequest.everything());
        assertThat(states(migrator(users))).containsExactly(MigrationState.APPLIED);
    }

    @Test
    void transactionsWithinATransactionAreRefusedBeforeAnythingIsExecuted() {
        assumeThat(dialect().hasTransactionalDdl())
                .as("%s undoes definitions", engine())
                .isTrue();
        var committing =
                migration("0002_commit", sql("CREATE TABLE one (id INT);\nCOMMIT;\nCREATE TABLE two (id INT)"));

        assertThatThrownBy(() -> migrator(users, committing).migrate(PlanRequest.everything()))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("'COMMIT' on line 2");
        assertThat(database.tables()).doesNotContain("users");
    }

    @Test
    void whatTheEngineCannotDoIsToldBeforeAnythingIsExecuted() {
        var foreign =
                migration("0002_other", new RunSql(SqlText.of(Map.of(other(), "SELECT 1")), null, List.of(), null));

        assertThatThrownBy(() -> migrator(users, foreign).migrate(PlanRequest.everything()))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("migration 0002_other")
                .hasMessageContaining(engine().engine().id());
        assertThat(database.tables()).doesNotContain("users");
    }

    @Test
    void rowDataThatTheServerQuotesStaysOutOfTheMessage() {
        migrator(users).migrate(PlanRequest.everything());
        database.execute(
                "CREATE UNIQUE INDEX u ON users (name)", "INSERT INTO users (id, name) VALUES (1, 'ada@example.org')");
        var duplicate = migration("0002_duplicate", sql("INSERT INTO users (id, name) SELECT id + 1, name FROM users"));

        assertThatThrownBy(() -> migrator(users, duplicate).migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageNotContaining("ada@example.org")
                .satisfies(thrown -> assertThat(thrown.getCause()).hasMessageNotContaining("ada@example.org"));
    }

    @Test
    void allInOneTransactionIsAllOrNothing() {
        assumeThat(dialect().hasTransactionalDdl())
                .as("%s undoes definitions", engine())
                .isTrue();
        var broken = migration("0003_broken", sql("CREATE TABEL typo (id INT)"));
        var settings =
                new MigratorSettings("_covet_", rules(), Duration.ofSeconds(10), Duration.ofSeconds(10), false, true);

        assertThatThrownBy(() -> migrator(database.dataSource(), settings, users, orders, broken)
                        .migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class);
        assertThat(database.tables()).doesNotContain("users", "orders");
        migrator(database.dataSource(), settings, users, orders).migrate(PlanRequest.everything());

        assertThat(database.tables()).contains("users", "orders");
    }
}
