package dev.covet.migrations.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a migration's last execution went.
 *
 * @param lockWait how long its run had waited for the migration lock; {@code null} when that was not recorded
 * @param whole the migration; of one that failed, up to there
 * @param statements its statements in the order of their execution, the first {@value #MOST} of them
 */
public record MigrationProfile(
        ExecutionTime whole, @Nullable Duration lockWait, List<ExecutionTime> statements) {

    static final int MOST = AuditQuery.MOST;

    public MigrationProfile {
        statements = List.copyOf(statements);
    }

    /** The statement that took longest; empty when none is recorded. */
    public Optional<ExecutionTime> slowest() {
        return statements.stream().max((one, other) -> one.duration().compareTo(other.duration()));
    }
}
