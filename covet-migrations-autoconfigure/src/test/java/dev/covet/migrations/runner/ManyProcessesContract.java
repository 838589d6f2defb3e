package dev.covet.migrations.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.OtherJvm;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens when an application is started on many nodes at once. */
abstract class ManyProcessesContract {

    private static final int NODES = 10;

    abstract TestEngine engine();

    @Test
    void tenProcessesStartedAtOnceRunEachMigrationOnce() {
        try (var database = engine().freshDatabase()) {
            var nodes = new ArrayList<OtherJvm>();
            try {
                for (var node = 0; node < NODES; node++) {
                    nodes.add(OtherJvm.start(
                            MigratingProcess.class, database.jdbcUrl(), database.username(), database.password()));
                }
                var ran = nodes.stream().map(node -> node.awaitLine("ran ")).toList();

                assertThat(ran)
                        .filteredOn(("ran " + MigratingProcess.MIGRATIONS)::equals)
                        .hasSize(1);
                assertThat(ran).filteredOn("ran 0"::equals).hasSize(NODES - 1);
            } finally {
                nodes.forEach(OtherJvm::close);
            }
            assertThat(database.query("SELECT step FROM runs ORDER BY step"))
                    .hasSize(MigratingProcess.MIGRATIONS - 1)
                    .doesNotHaveDuplicates();
            assertThat(database.query("SELECT DISTINCT state FROM _covet_migrations"))
                    .containsExactly(List.of("APPLIED"));
        }
    }
}
