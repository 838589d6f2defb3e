package dev.covet.migrations.source;

import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds migration files: {@code NNNN_name.yaml}, {@code .yml} or {@code .sql}, and {@code NNNN_name.<engine>.sql} for one
 * engine. A file for the engine is taken instead of the one for all beside it. Where there are files for other engines
 * only, the migration exists all the same and does nothing, so that the history and the dependencies are the same on every
 * engine. Hidden files and files of other kinds are not looked at.
 */
public final class FileMigrationSource implements MigrationSource {

    private final List<Location> locations;
    private final ClassLoader classLoader;

    /** @param classLoader whose class path is searched */
    public FileMigrationSource(List<Location> locations, ClassLoader classLoader) {
        this.locations = List.copyOf(locations);
        this.classLoader = classLoader;
    }

    @Override
    public List<UnreadMigration> find(Engine engine) {
        // Plain loops: every start of an application comes here, and most of what it costs is loading classes.
        var folders = new ArrayList<Location>(locations.size());
        for (var location : locations) {
            folders.add(location.on(engine));
        }
        try (var listing = Listing.of(folders, classLoader)) {
            var problems = new ArrayList<Problem>();
            var choices = choices(listing.files(), problems);
            if (!problems.isEmpty()) {
                throw new InvalidMigrationException(problems);
            }
            var migrations = new ArrayList<UnreadMigration>(choices.size());
            for (var choice : choices) {
                migrations.add(choice.on(engine));
            }
            return migrations;
        }
    }

    private static Collection<FileChoice> choices(List<SourceFile> files, List<Problem> problems) {
        var byName = new LinkedHashMap<String, FileChoice>();
        var apps = new HashSet<String>();
        for (var file : files) {
            try {
                var name = MigrationFileName.parse(file);
                var choice = byName.get(name.migration().text());
                if (choice == null) {
                    choice = new FileChoice();
                    byName.put(name.migration().text(), choice);
                }
                choice.add(file, name, problems);
                var wrong = apps.add(file.app()) ? AppName.check(file.app()) : Optional.<Problem>empty();
                if (wrong.isPresent()) {
                    problems.add(wrong.get().at(file.path()));
                }
            } catch (InvalidMigrationException e) {
                problems.addAll(e.problems());
            }
        }
        return byName.values();
    }
}
