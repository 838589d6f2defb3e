package dev.covet.migrations.database;

/** A database to throw away, which closing does. */
public interface ScratchDatabase extends AutoCloseable {

    Database database();

    @Override
    void close();
}
