package dev.covet.migrations.authoring;

import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.schema.Engine;
import java.util.List;
import java.util.Set;

/** Those of an application's migrations that a database has. */
record AppliedMigrations(MigrationSource all, Set<String> names) implements MigrationSource {

    @Override
    public List<UnreadMigration> find(Engine engine) {
        return all.find(engine).stream()
                .filter(migration -> names.contains(migration.name().text()))
                .toList();
    }
}
