package dev.covet.migrations.backup.road;

import dev.covet.migrations.database.Session;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Transactions in which streams are read or written. */
public final class Streaming {

    private Streaming() {}

    /** Work that a stream may fail. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /** Runs {@code work} in one transaction, which is rolled back when it throws. */
    public static <T> T inTransaction(Session session, Work<T> work) throws IOException {
        try {
            return session.inTransaction(() -> {
                try {
                    return work.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
