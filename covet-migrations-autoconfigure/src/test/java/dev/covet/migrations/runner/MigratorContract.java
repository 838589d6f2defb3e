package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.completing;
import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.Adoption;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.testing.StatementCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the migrator does on every engine. */
abstract class MigratorContract extends RunnerContract {

    @Test
    void pendingMigrationsAreAppliedInOrderAndRecorded() {
        var run = migrator(orders, users).migrate(PlanRequest.everything());

        assertThat(run.completed())
                .map(done -> done.migration().name().text())
                .containsExactly("0001_users", "0002_orders");
        assertThat(database.tables()).contains("users", "orders");
        assertThat(database.query("SELECT name, state FROM " + history() + " ORDER BY id"))
                .containsExactly(List.of("0001_users", "APPLIED"), List.of("0002_orders", "APPLIED"));
    }

    @Test
    void aSecondRunAppliesNothing() {
        migrator(users).migrate(PlanRequest.everything());

        assertThat(migrator(users).migrate(PlanRequest.everything()).completed())
                .isEmpty();
    }

    @Test
    void aRunWithNothingToDoIsOneStatementOnOneConnection() {
        migrator(users, orders).migrate(PlanRequest.everything());
        var counter = StatementCounter.on(database.dataSource());

        migrator(counter.dataSource(), settings(), users, orders).migrate(PlanRequest.everything());

        assertThat(counter.statements())
                .singleElement()
                .asString()
                .startsWith("SELECT name, checksum, state, statements_done FROM");
        assertThat(counter.connections()).isOne();
    }

    @Test
    void eachMigrationCostsAtMostTwoStatementsMoreThanItHas() {
        migrator(migration("0000_first", createTable("t0"))).migrate(PlanRequest.everything());
        var few = statementsFor(5);
        var many = statementsFor(25);

        assertThat((many - few) / 20.0).isLessThanOrEqualTo(3.0);
    }

    @Test
    void theHistorySaysWhatWasDone() {
        migrator(completing("1.4.0", users)).migrate(PlanRequest.everything());

        var status = migrator(completing("1.4.0", users), orders).status();

        assertThat(status.engine()).isEqualTo(engine().engine().id());
        assertThat(status.engineVersion()).isNotBlank();
        assertThat(status.schemaVersion()).isEqualTo("1.4.0");
        assertThat(status.current()).isEqualTo("0001_users");
        assertThat(status.health()).isEqualTo(DatabaseStatus.Health.PENDING);
        assertThat(status.counts()).isEqualTo(new DatabaseStatus.Counts(1, 1, 0, 0));
        var applied = status.migrations().get(0);
        assertThat(applied.state()).isEqualTo(MigrationState.APPLIED);
        assertThat(Duration.between(applied.appliedAt(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
        assertThat(applied.durationMs()).isNotNegative();
        assertThat(status.migrations().get(1).state()).isEqualTo(MigrationState.PENDING);
        assertThat(status.migrations().get(1).dependsOn()).containsExactly("0001_users");
    }

    @Test
    void statusAndPlanWriteNothing() {
        migrator(users).status();
        var plan = migrator(users).plan(PlanRequest.everything());

        assertThat(plan.toString()).contains("-- 0001_users", "create table users", "CREATE TABLE");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void aTargetLeavesLaterOnesPending() {
        migrator(users, orders).migrate(PlanRequest.upTo("0001_users"));

        assertThat(database.tables()).contains("users").doesNotContain("orders");
        assertThatThrownBy(() -> migrator(users, orders).migrate(PlanRequest.upTo("0002")))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("no migration '0002'");
    }

    @Test
    void fakingRecordsWithoutRunning() {
        var run = migrator(users, orders).migrate(PlanRequest.upTo("0001_users").with(Adoption.ALL));

        assertThat(run.completed()).allMatch(CompletedMigration::recordedOnly);
        assertThat(database.tables()).doesNotContain("users");
        assertThat(states(migrator(users, orders))).containsExactly(MigrationState.FAKED, MigrationState.PENDING);
    }

    @Test
    void aFirstMigrationWhoseTablesAreThereIsRecorded() {
        database.execute("CREATE TABLE users (id INT NOT NULL PRIMARY KEY, name VARCHAR(40))");

        var run = migrator(users, orders).migrate(PlanRequest.everything().with(Adoption.INITIAL));

        assertThat(run.completed()).map(CompletedMigration::recordedOnly).containsExactly(true, false);
        assertThat(database.tables()).contains("users", "orders");
    }

    @Test
    void aFirstMigrationWhoseTablesAreThereInPartIsRefusedByName() {
        database.execute("CREATE TABLE users (id INT NOT NULL PRIMARY KEY)");

        assertThatThrownBy(
                        () -> migrator(users).migrate(PlanRequest.everything().with(Adoption.INITIAL)))
                .hasMessageContaining("not column 'users.name'");
        assertThat(database.tables()).doesNotContain("_covet_migrations");
    }

    @Test
    void baselineOnMigrateAdoptsAnExistingDatabaseAndRunsTheRest() {
        database.execute("CREATE TABLE users (id INT NOT NULL PRIMARY KEY, name VARCHAR(40))");
        var settings =
                new MigratorSettings("_covet_", rules(), Duration.ofSeconds(10), Duration.ofSeconds(10), true, false);

        migrator(database.dataSource(), settings, users, orders).migrate(PlanRequest.everything());

        assertThat(states(migrator(users, orders))).containsExactly(MigrationState.FAKED, MigrationState.APPLIED);
    }

    @Test
    void aBaselineIsRefusedWhereThereIsAHistory() {
        migrator(users).migrate(PlanRequest.everything());

        assertThatThrownBy(() -> migrator(users, orders)
                        .migrate(PlanRequest.upTo("0002_orders").with(Adoption.BASELINE)))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("needs no baseline");
    }

    @Test
    void validationNamesWhatIsPendingAndWritesNothing() {
        assertThatThrownBy(() -> migrator(users, orders).validate())
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("lacks 2 migrations: 0001_users, 0002_orders");
        assertThat(database.tables()).isEmpty();

        migrator(users, orders).migrate(PlanRequest.everything());
        migrator(users, orders).validate();
    }

    @Test
    void manyMigratorsAtOnceRunEachMigrationOnce() throws Exception {
        var runs = atOnce(8, () -> migrator(users, orders).migrate(PlanRequest.everything()));
        var completed = runs.stream()
                .flatMap(run -> run.completed().stream())
                .map(done -> done.migration().name().text());

        assertThat(completed).containsExactly("0001_users", "0002_orders");
        assertThat(database.count(history())).isEqualTo(2);
    }
}
