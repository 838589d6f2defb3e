package dev.covet.migrations.actuate;

import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.problem.MigrationException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The status as it was not long ago. */
final class RememberedStatus {

    private final Supplier<Map<String, DatabaseStatus>> source;
    private final Remembered<Map<String, DatabaseStatus>> remembered;

    /**
     * @param renewal age from which on an answer is renewed
     * @param executor renews
     * @param nanoClock such as {@link System#nanoTime}
     */
    RememberedStatus(
            Supplier<Map<String, DatabaseStatus>> source, Duration renewal, Executor executor, LongSupplier nanoClock) {
        this.source = source;
        this.remembered = new Remembered<>(this::databases, renewal, executor, nanoClock);
    }

    /** How the database stands; empty when it could not be asked. */
    Optional<DatabaseStatus> of(String database) {
        return Optional.ofNullable(remembered.get().get(database));
    }

    private Map<String, DatabaseStatus> databases() {
        try {
            return source.get();
        } catch (MigrationException e) {
            // Meters say nothing then; health says why.
            return Map.of();
        }
    }
}
