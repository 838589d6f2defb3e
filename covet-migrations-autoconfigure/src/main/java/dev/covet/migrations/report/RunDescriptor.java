package dev.covet.migrations.report;

import dev.covet.migrations.runner.CompletedMigration;
import dev.covet.migrations.runner.MigrationRun;
import java.util.List;

/**
 * What was carried out.
 *
 * @param migrations in order; empty when there was nothing to do
 * @param durationMs of the whole run, waiting for the lock included, in milliseconds
 */
public record RunDescriptor(String database, List<CompletedDescriptor> migrations, long durationMs) {

    /**
     * A migration that was carried out.
     *
     * @param rows how many rows it changed, as the engine counts
     * @param recordedOnly whether it was recorded as applied without being run
     */
    public record CompletedDescriptor(String name, long durationMs, int statements, long rows, boolean recordedOnly) {

        private static CompletedDescriptor of(CompletedMigration completed) {
            return new CompletedDescriptor(
                    completed.migration().name().text(),
                    completed.duration().toMillis(),
                    completed.statements(),
                    completed.rows(),
                    completed.recordedOnly());
        }
    }

    public static RunDescriptor of(String database, MigrationRun run) {
        return new RunDescriptor(
                database,
                run.completed().stream().map(CompletedDescriptor::of).toList(),
                run.duration().toMillis());
    }
}
