package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.runner.CompletedMigration;
import dev.covet.migrations.runner.MigrationListener;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what was done since this process started. Migrations run long before there are meters, so meters read these numbers
 * later instead of being told.
 */
public final class MigrationTally implements MigrationListener {

    private final LongAdder applied = new LongAdder();
    private final LongAdder rows = new LongAdder();
    private final LongAdder slow = new LongAdder();
    private final LongAdder locks = new LongAdder();
    private final LongAdder lockWait = new LongAdder();
    private final Duration slowThreshold;

    /** @param slowThreshold from which on a migration is slow */
    public MigrationTally(Duration slowThreshold) {
        this.slowThreshold = slowThreshold;
    }

    @Override
    public void locked(String database, Duration waited) {
        locks.increment();
        lockWait.add(waited.toNanos());
    }

    @Override
    public void applied(String database, CompletedMigration migration) {
        applied.increment();
        rows.add(migration.rows());
        if (migration.duration().compareTo(slowThreshold) >= 0) {
            slow.increment();
        }
    }

    /** How many migrations were applied, or recorded as applied. */
    public long applied() {
        return applied.sum();
    }

    /** How many rows migrations changed, as the engine counts. */
    public long rows() {
        return rows.sum();
    }

    /** How many migrations were slow. */
    public long slow() {
        return slow.sum();
    }

    /** How often the lock was got. */
    public long locks() {
        return locks.sum();
    }

    /** How long was waited for the lock altogether. */
    public Duration lockWait() {
        return Duration.ofNanos(lockWait.sum());
    }
}
