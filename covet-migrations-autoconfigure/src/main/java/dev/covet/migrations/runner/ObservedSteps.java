package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.lock.LockWait;
import dev.covet.migrations.lock.LockWaits;
import dev.covet.migrations.lock.WatchedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Takes the time of one migration's steps, counts their rows, and tells what came of each. */
final class ObservedSteps {

    private final Session session;
    private final LockWaits waits;
    private final Consumer<ExecutedStep> observer;
    private int begun;
    private long rows;
    private @Nullable Duration waited;
    private boolean unknown;

    ObservedSteps(Session session, LockWaits waits, Consumer<ExecutedStep> observer) {
        this.session = session;
        this.waits = waits;
        this.observer = observer;
    }

    /** How many rows all of them have changed, as the engine counts. */
    long rows() {
        return rows;
    }

    /**
     * How long they have waited for locks that others held, as far as that is known; {@code null} when nothing is, or when none
     * was seen waiting and one could not be seen.
     */
    @Nullable
    Duration waited() {
        return unknown && Duration.ZERO.equals(waited) ? null : waited;
    }

    /** @param work executes the step; gives how many rows it changed */
    void run(Step step, LongSupplier work) {
        session.takeWaitToBegin().ifPresent(this::add);
        begun++;
        var running = new Running(step, Clock.systemUTC().instant(), System.nanoTime(), waits.begin());
        long changed;
        try {
            changed = work.getAsLong();
        } catch (RuntimeException e) {
            tell(running, 0, e);
            throw e;
        }
        rows += changed;
        tell(running, changed, null);
    }

    /** A step that has begun. */
    private record Running(Step step, Instant startedAt, long nanos, WatchedStatement watched) {}

    private void tell(Running running, long changed, @Nullable RuntimeException failure) {
        var wait = running.watched().end();
        wait.map(LockWait::waited).ifPresent(this::add);
        var duration = Duration.ofNanos(System.nanoTime() - running.nanos());
        unknown = unknown || (wait.isEmpty() && duration.compareTo(LockWait.LEAST_WATCHED) >= 0);
        observer.accept(new ExecutedStep(
                begun, running.step(), running.startedAt(), duration, changed, failure, wait.orElse(null)));
    }

    private void add(Duration wait) {
        waited = waited == null ? wait : waited.plus(wait);
    }
}
