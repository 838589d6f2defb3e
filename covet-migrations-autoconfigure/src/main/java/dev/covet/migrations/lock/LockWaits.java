package dev.covet.migrations.lock;

import org.jspecify.annotations.Nullable;

/** Which statement the migrating session executes now, for whoever looks whether it waits for locks that others hold. */
public final class LockWaits {

    private volatile @Nullable WatchedStatement current;

    /** A statement is about to be executed; the one before it has ended. */
    public WatchedStatement begin() {
        var statement = new WatchedStatement(System.nanoTime());
        current = statement;
        return statement;
    }

    /** {@code null} before the first statement; it may have ended. */
    @Nullable
    WatchedStatement current() {
        return current;
    }
}
