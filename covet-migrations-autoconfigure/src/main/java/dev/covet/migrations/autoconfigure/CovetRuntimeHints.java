package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.source.MigrationIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** Keeps the migrations of the default location in a native image. */
final class CovetRuntimeHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources().registerPattern("db/covet/**").registerPattern(MigrationIndex.RESOURCE);
    }
}
