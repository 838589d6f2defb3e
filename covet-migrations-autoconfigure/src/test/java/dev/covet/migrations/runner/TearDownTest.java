package dev.covet.migrations.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class TearDownTest {

    private static final List<String> STATEMENTS = List.of("NO SUCH STATEMENT", "CREATE TABLE torn_down (id INTEGER)");

    @Test
    void doesNotHideWhyTheWorkFailed() {
        try (var database = TestEngine.SQLITE.freshDatabase();
                var session = RunnerContract.covet(database.dataSource()).open()) {
            var failure = new IllegalStateException("the reason");

            assertThatThrownBy(() -> new TearDown(session, STATEMENTS).behind(() -> {
                        throw failure;
                    }))
                    .isSameAs(failure)
                    .satisfies(thrown ->
                            assertThat(thrown.getSuppressed()).singleElement().isInstanceOf(DatabaseException.class));
            assertThat(isTornDown(session)).isTrue();
        }
    }

    @Test
    void failsItselfWhenTheWorkSucceeded() {
        try (var database = TestEngine.SQLITE.freshDatabase();
                var session = RunnerContract.covet(database.dataSource()).open()) {
            var tearDown = new TearDown(session, STATEMENTS);

            assertThatThrownBy(() -> tearDown.behind(() -> "done")).isInstanceOf(DatabaseException.class);
        }
    }

    private static boolean isTornDown(Session session) {
        return session.first("SELECT 1 FROM sqlite_master WHERE name = 'torn_down'", row -> row.getInt(1))
                .isPresent();
    }
}
