package dev.covet.migrations.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.testing.OtherJvm;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Test;

/** What happens after a process was killed in the middle of a migration. */
abstract class KilledMigrationContract {

    abstract TestEngine engine();

    /** Whether the engine undoes what a killed process had begun, tables included. */
    abstract boolean undoesEverything();

    @Test
    void theNextProcessGoesOnOrSaysWhatIsCommitted() {
        try (var database = engine().freshDatabase()) {
            killInTheMiddle(database);
            var next = StuckProcess.migrator(
                    new Database("default", database.dataSource(), null, Dialects::of), new Insert());

            if (undoesEverything()) {
                assertThat(next.migrate(PlanRequest.everything()).completed())
                        .map(done -> done.migration().name().text())
                        .containsExactly("0002_second");
                assertThat(database.count("second")).isOne();
            } else {
                assertThatThrownBy(() -> next.migrate(PlanRequest.everything()))
                        .isInstanceOf(DriftException.class)
                        .hasMessageContaining("'0002_second' was begun by ")
                        .hasMessageContaining("Its first statement is committed")
                        .hasMessageContaining("Whether statement 2 took effect is not known");
                assertThat(database.count("second")).isZero();
            }
        }
    }

    private static void killInTheMiddle(TestDatabase database) {
        try (var process =
                OtherJvm.start(StuckProcess.class, database.jdbcUrl(), database.username(), database.password())) {
            process.awaitLine("stuck");
            process.kill();
        }
    }

    private static final class Insert implements JavaSteps {

        @Override
        public boolean has(String className) {
            return true;
        }

        @Override
        public void run(RunJava step, Session session) {
            session.execute("INSERT INTO second (id) VALUES (1)");
        }
    }
}
