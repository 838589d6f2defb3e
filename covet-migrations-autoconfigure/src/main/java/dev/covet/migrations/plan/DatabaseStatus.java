package dev.covet.migrations.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database stands.
 *
 * @param schemaVersion the highest semantic version that is completed; {@code null} when none is
 * @param current the name of the last migration in effect, in the graph's order; {@code null} when none is
 */
public record DatabaseStatus(
        String engine,
        String engineVersion,
        @Nullable String schemaVersion,
        @Nullable String current,
        Health health,
        Counts counts,
        List<MigrationStatus> migrations) {

    public DatabaseStatus {
        migrations = List.copyOf(migrations);
    }

    /** Whether the database is as the application wants it. */
    public enum Health {
        /** Everything is applied. */
        UP_TO_DATE,
        /** Something is pending. */
        PENDING,
        /** Something failed, or contradicts the history: someone must act. */
        PROBLEM
    }

    /** How many migrations are in which state. */
    public record Counts(int applied, int pending, int failed, int orphaned) {}
}
