package dev.covet.migrations.actuate;

import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.schema.Engine;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells this application's own migrations from those that only the database knows. */
final class OwnMigrations {

    private final MigrationSource source;

    OwnMigrations(MigrationSource source) {
        this.source = source;
    }

    /** Their names on an engine. */
    Set<String> on(String engine) {
        return Engine.ofId(engine).stream()
                .flatMap(known -> source.find(known).stream())
                .map(migration -> migration.name().text())
                .collect(Collectors.toUnmodifiableSet());
    }
}
