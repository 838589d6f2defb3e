package dev.covet.migrations.runner;

import java.time.Duration;
import java.util.List;

/**
 * What a call of the migrator did.
 *
 * @param completed the migrations carried out, in order; empty when there was nothing to do
 * @param duration of the whole call, waiting for the lock included
 */
public record MigrationRun(List<CompletedMigration> completed, Duration duration) {

    public MigrationRun {
        completed = List.copyOf(completed);
    }
}
