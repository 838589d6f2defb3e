package dev.covet.migrations.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history: what the database knows of one migration.
 *
 * @param version the semantic version that it completed; {@code null} when none
 * @param state one that a database can know: APPLIED, FAKED, FAILED, RUNNING, ROLLED_BACK or SQUASHED
 * @param appliedAt when it was last begun, by the database's clock
 * @param durationMillis how long it took, in milliseconds
 * @param executor who ran it: user, host and process
 * @param statementsDone how many of its statements are known to be committed
 * @param statementsTotal how many statements it has
 * @param error what went wrong; {@code null} when nothing did
 */
public record AppliedMigration(
        String name,
        String app,
        @Nullable String version,
        String description,
        Checksum checksum,
        MigrationState state,
        Instant appliedAt,
        long durationMillis,
        String executor,
        int statementsDone,
        int statementsTotal,
        @Nullable String error) {

    /** Whether the schema may contain something that the migration did. */
    public boolean leftSomething() {
        return switch (state) {
            case ROLLED_BACK, PENDING -> false;
            case FAILED -> statementsDone > 0;
            default -> true;
        };
    }
}
