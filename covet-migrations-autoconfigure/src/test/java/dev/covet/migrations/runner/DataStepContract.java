package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.Assignment;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.SqlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that change rows rather than tables, on every engine. */
abstract class DataStepContract extends RunnerContract {

    @Test
    void aBackfillChangesEveryRowInBatches() {
        var filled = migration(
                "0002_fill",
                new AddColumn("users", Column.of("status", ColumnType.parse("varchar(10)"))),
                new Backfill(
                        "users",
                        List.of(new Assignment("status", SqlText.of("'active'"))),
                        SqlText.of("status IS NULL"),
                        7,
                        Duration.ZERO));
        migrator(users).migrate(PlanRequest.everything());
        for (var id = 1; id <= 50; id++) {
            database.execute("INSERT INTO users (id, name) VALUES (" + id * 3 + ", 'n')");
        }

        var run = migrator(users, filled).migrate(PlanRequest.everything());

        assertThat(run.completed().get(0).rows()).isEqualTo(50);
        assertThat(database.query("SELECT count(*) FROM users WHERE status = 'active'"))
                .satisfies(rows ->
                        assertThat(((Number) rows.get(0).get(0)).intValue()).isEqualTo(50));
    }

    @Test
    void aBackfillOfFewerRowsThanABatchAndOfNone() {
        var filled = migration(
                "0002_fill",
                new Backfill("users", List.of(new Assignment("name", SqlText.of("'x'"))), null, 100, Duration.ZERO));
        migrator(users).migrate(PlanRequest.everything());

        assertThat(migrator(users, filled)
                        .migrate(PlanRequest.everything())
                        .completed()
                        .get(0)
                        .rows())
                .isZero();
    }

    @Test
    void javaStepsRunWithinTheMigration() {
        var steps = new ArrayList<String>();
        var java = migration("0002_java", new RunJava("com.example.Step", false));
        JavaSteps javaSteps = new JavaSteps() {
            @Override
            public boolean has(String className) {
                return className.equals("com.example.Step");
            }

            @Override
            public void run(RunJava step, Session session) {
                steps.add(step.className());
                session.execute("INSERT INTO users (id, name) VALUES (1, 'from Java')");
                if (steps.size() == 1) {
                    throw new IllegalStateException("not yet");
                }
            }
        };
        var migrator = new Migrator(
                covet(database.dataSource()), source(users, java), settings(), javaSteps, new MigrationListener() {});

        assertThatThrownBy(() -> migrator.migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("IllegalStateException: not yet");
        assertThat(database.count("users")).isZero();
        migrator.migrate(PlanRequest.everything());

        assertThat(database.count("users")).isOne();
    }

    @Test
    void aJavaStepWithoutBeanIsRefusedBeforeAnythingIsExecuted() {
        var java = migration("0002_java", new RunJava("com.example.Missing", false));

        assertThatThrownBy(() -> migrator(users, java).migrate(PlanRequest.everything()))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("no bean of the class 'com.example.Missing'");
        assertThat(database.tables()).doesNotContain("users");
    }
}
