package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;
import static dev.covet.migrations.migration.Migrations.withoutTransaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step in Java that runs in no transaction and fails half-way. */
class StepWithoutTransactionTest {

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void whatItDidBeforeItFailedIsSaidToBeCommittedAndIs(TestEngine engine) {
        try (var database = engine.freshDatabase()) {
            database.execute("CREATE TABLE users (id INT)");
            var migrator = new Migrator(
                    new Database("default", database.dataSource(), null, Dialects::of),
                    source(withoutTransaction(migration("0001_java", new RunJava("Step", false), sql("SELECT 1")))),
                    new MigratorSettings(
                            "_covet_",
                            new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE),
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(10),
                            false,
                            false),
                    new HalfWay(),
                    new MigrationListener() {});

            assertThatThrownBy(() -> migrator.migrate(PlanRequest.everything()))
                    .isInstanceOf(MigrationExecutionException.class)
                    .hasMessageContaining("Statement 1 of 2 of migration '0001_java' failed")
                    .hasMessageContaining("What this step itself had done before it failed may be committed.");
            assertThat(database.count("users")).isOne();
        }
    }

    private static final class HalfWay implements JavaSteps {

        @Override
        public boolean has(String className) {
            return true;
        }

        @Override
        public void run(RunJava step, Session session) {
            session.execute("INSERT INTO users (id) VALUES (1)");
            throw new IllegalStateException("half-way");
        }
    }
}
