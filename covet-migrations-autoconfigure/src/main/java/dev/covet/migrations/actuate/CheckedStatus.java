package dev.covet.migrations.actuate;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.problem.DriftException;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The status for those who ask again and again. While everything is applied it only asks whether that is still so, which
 * takes one query and reads no migration: of five hundred files that is a tenth of the work.
 */
public final class CheckedStatus {

    /** Foreign migrations are no reason to read anew where the application tolerates them, but are to be counted some time. */
    private static final Duration LONGEST_TRUST = Duration.ofMinutes(1);

    private record Reading(Map<String, DatabaseStatus> databases, long nanos) {}

    private final CovetMigrations migrations;
    private final LongSupplier nanoClock;
    private volatile @Nullable Reading last;

    /** @param nanoClock such as {@link System#nanoTime} */
    public CheckedStatus(CovetMigrations migrations, LongSupplier nanoClock) {
        this.migrations = migrations;
        this.nanoClock = nanoClock;
    }

    /**
     * How each database stands now, by its name.
     *
     * @throws dev.covet.migrations.problem.MigrationException when a database cannot be asked, or files are wrong
     */
    public Map<String, DatabaseStatus> databases() {
        var reading = last;
        if (reading != null && isTrusted(reading) && isUpToDate()) {
            return reading.databases();
        }
        var databases = migrations.status();
        last = new Reading(databases, nanoClock.getAsLong());
        return databases;
    }

    private boolean isTrusted(Reading reading) {
        return nanoClock.getAsLong() - reading.nanos() < LONGEST_TRUST.toNanos()
                && reading.databases().values().stream()
                        .allMatch(status -> status.health() == DatabaseStatus.Health.UP_TO_DATE);
    }

    private boolean isUpToDate() {
        try {
            migrations.validate();
            return true;
        } catch (DriftException e) {
            // The status then says what exactly is not.
            return false;
        }
    }
}
