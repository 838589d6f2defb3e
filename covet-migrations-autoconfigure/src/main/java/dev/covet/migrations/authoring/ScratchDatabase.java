package dev.covet.migrations.authoring;

import dev.covet.migrations.database.Database;

/** A database to throw away, which closing does. */
public interface ScratchDatabase extends AutoCloseable {

    Database database();

    @Override
    void close();
}
