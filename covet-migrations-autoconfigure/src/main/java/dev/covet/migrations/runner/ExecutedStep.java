package dev.covet.migrations.runner;

import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.lock.LockWait;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one step of a migration.
 *
 * @param number which one, from 1 on
 * @param startedAt by this process's clock
 * @param rows how many it changed, as the engine counts
 * @param failure {@code null} when it succeeded
 * @param lockWait {@code null} when it is not known whether it waited for locks, as of one that was over too soon to look
 */
public record ExecutedStep(
        int number,
        Step step,
        Instant startedAt,
        Duration duration,
        long rows,
        @Nullable RuntimeException failure,
        @Nullable LockWait lockWait) {}
