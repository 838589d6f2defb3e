package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.runner.CompletedMigration;
import dev.covet.migrations.runner.MigrationListener;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each migration that was applied or undone. A failure is thrown, and so it is not logged here. */
final class MigrationLog implements MigrationListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.covet.migrations");
    private static final Duration NOTEWORTHY_WAIT = Duration.ofSeconds(1);

    @Override
    public void locked(String database, Duration waited) {
        if (waited.compareTo(NOTEWORTHY_WAIT) >= 0) {
            LOG.info("Waited {} ms for the migration lock of database '{}'", waited.toMillis(), database);
        }
    }

    @Override
    public void warned(String database, String warning) {
        LOG.warn("{} (database '{}')", warning, database);
    }

    @Override
    public void applied(String database, CompletedMigration completed) {
        var name = completed.migration().name();
        if (completed.recordedOnly()) {
            LOG.info("Recorded {} as applied, without running it", name);
        } else {
            LOG.info("Applied {} in {} ms, {}", name, completed.duration().toMillis(), statements(completed));
        }
    }

    @Override
    public void rolledBack(String database, CompletedMigration completed) {
        LOG.info(
                "Undone {} in {} ms, {}",
                completed.migration().name(),
                completed.duration().toMillis(),
                statements(completed));
        completed.conflicts().forEach(conflict -> LOG.warn("{} (database '{}')", conflict, database));
    }

    private static String statements(CompletedMigration completed) {
        return completed.statements() == 1 ? "1 statement" : completed.statements() + " statements";
    }
}
