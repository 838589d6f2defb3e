package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.lock.MigrationLock;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From the check that we still hold the lock until the commit, nobody can take it over. */
class FenceUntilCommitTest {

    @Test
    void whoWroteIntoTheHistoryKeepsTheLockUntilItCommits() {
        try (var test = TestEngine.POSTGRESQL.freshDatabase()) {
            var database = new Database("default", test.dataSource(), null, Dialects::of);
            var settings = new MigratorSettings(
                    "_covet_",
                    new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    false,
                    false);
            try (var session = database.open();
                    var other = database.open();
                    var lock = MigrationLock.acquire(database, session, settings.lock())) {
                var table = new HistoryTable(session, settings.historyTable());
                table.createIfMissing();
                var writer = new HistoryWriter(session, settings, lock.token(), table.read());
                other.execute("SET lock_timeout = '200ms'");

                session.inTransaction(() -> {
                    writer.record(
                            migration("0001_one", sql("SELECT 1")),
                            MigrationState.APPLIED,
                            new HistoryWriter.Progress(1, 1, 1, null));

                    assertThatThrownBy(() -> takeOver(other)).isInstanceOf(DatabaseException.class);
                    return 0;
                });
                assertThat(takeOver(other)).isOne();
            }
        }
    }

    private static int takeOver(Session session) {
        return session.update("UPDATE _covet_lock SET token = token + 1, owner = 'other'");
    }
}
