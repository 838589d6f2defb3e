package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An application that has one connection for everything, as with a database in memory. */
class SingleConnectionTest extends RebuildFixture {

    @Test
    void signsOfLifeDoNotCommitWhatTheMigrationIsInTheMiddleOf() {
        var failing = migration("0001_failing", sql("""
                CREATE TABLE half (id INT);
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000)
                INSERT INTO half SELECT max(i) FROM n;
                SELECT missing
                """));
        // A third of this is the time between two signs of life.
        var lease = Duration.ofSeconds(1);
        var settings =
                new MigratorSettings("_covet_", RunnerContract.rules(), Duration.ofSeconds(9), lease, false, false);
        var migrator = new Migrator(
                RunnerContract.covet(one), source(failing), settings, new NoJavaSteps(), new MigrationListener() {});

        assertThatThrownBy(() -> migrator.migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("no such column");

        assertThat(definitions()).isEmpty();
    }
}
