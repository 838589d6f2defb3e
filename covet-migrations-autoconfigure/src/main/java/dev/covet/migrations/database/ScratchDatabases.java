package dev.covet.migrations.database;

import java.util.function.Function;

/** Databases to throw away. */
public interface ScratchDatabases {

    /**
     * Creates an empty database like the migrated one.
     *
     * @throws dev.covet.migrations.problem.ConfigurationException when it cannot be created
     */
    ScratchDatabase create();

    /**
     * Creates an empty database like the migrated one, lets {@code work} use it, and drops it again, whatever came of that.
     *
     * @throws dev.covet.migrations.problem.ConfigurationException when it cannot be created
     */
    default <T> T use(Function<Database, T> work) {
        // Closed before what is thrown goes on, and without hiding it when that fails, too.
        try (var scratch = create()) {
            return work.apply(scratch.database());
        }
    }
}
