package dev.covet.migrations.authoring;

import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.schema.Engine;
import java.util.LinkedHashMap;
import java.util.List;

/** The application's migrations together with those that were written since it was built. */
final class AuthoredMigrations implements MigrationSource {

    private final MigrationSource application;
    private final SourceDirectory directory;

    AuthoredMigrations(MigrationSource application, SourceDirectory directory) {
        this.application = application;
        this.directory = directory;
    }

    /** Where both have one, the one in the directory is the newer. */
    @Override
    public List<UnreadMigration> find(Engine engine) {
        var byName = new LinkedHashMap<String, UnreadMigration>();
        application
                .find(engine)
                .forEach(migration -> byName.put(migration.name().text(), migration));
        directory
                .migrations()
                .find(engine)
                .forEach(migration -> byName.put(migration.name().text(), migration));
        return List.copyOf(byName.values());
    }
}
