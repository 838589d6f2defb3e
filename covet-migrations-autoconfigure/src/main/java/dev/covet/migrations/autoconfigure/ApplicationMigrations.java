package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.JavaMigration;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.source.CompositeMigrationSource;
import dev.covet.migrations.source.FileMigrationSource;
import dev.covet.migrations.source.JavaMigrationDescription;
import dev.covet.migrations.source.JavaMigrationSource;
import dev.covet.migrations.source.Location;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All migrations of an application: files, Java migrations with a name, and what other sources the application has. */
final class ApplicationMigrations implements MigrationSource {

    private static final Logger LOG = LoggerFactory.getLogger("dev.covet.migrations");

    private final List<Location> locations;
    private final JavaMigrationBeans javaMigrations;
    private final MigrationSource files;
    private final List<MigrationSource> others;

    ApplicationMigrations(
            List<Location> locations,
            ClassLoader classLoader,
            JavaMigrationBeans javaMigrations,
            List<MigrationSource> others) {
        this.locations = locations;
        this.javaMigrations = javaMigrations;
        this.files = new FileMigrationSource(locations, classLoader);
        this.others = List.copyOf(others);
    }

    /** Reads the configured locations; the default one may be absent, as the first migration is yet to be written. */
    static List<Location> locations(List<String> configured) {
        return configured.stream()
                .map(text -> {
                    var location = Location.parse(text);
                    return text.equals(CovetMigrationsProperties.DEFAULT_LOCATION) ? location.asOptional() : location;
                })
                .toList();
    }

    @Override
    public List<UnreadMigration> find(Engine engine) {
        var sources = new ArrayList<MigrationSource>();
        sources.add(files);
        sources.add(new JavaMigrationSource(descriptions()));
        sources.addAll(others);
        var found = new CompositeMigrationSource(sources).find(engine);
        if (found.isEmpty()) {
            LOG.warn("There are no migrations in {}; makemigrations writes the first one", locations);
        }
        return found;
    }

    private List<JavaMigrationDescription> descriptions() {
        var descriptions = new ArrayList<JavaMigrationDescription>();
        javaMigrations
                .all()
                .forEach((className, migration) ->
                        migration.name().ifPresent(name -> descriptions.add(describe(name, className, migration))));
        return descriptions;
    }

    private static JavaMigrationDescription describe(String name, String className, JavaMigration migration) {
        return new JavaMigrationDescription(
                name,
                migration.app(),
                migration.description(),
                migration.dependsOn(),
                null,
                className,
                TransactionMode.AUTO,
                migration.checksum().isEmpty() ? null : migration.checksum());
    }
}
