package dev.covet.migrations.source;

import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        var folders = locations.stream().map(location -> location.on(engine)).toList();
        try (var listing = Listing.of(folders, classLoader)) {
            var problems = new ArrayList<Problem>();
            var choices = choices(listing.files(), problems);
            if (!problems.isEmpty()) {
                throw new InvalidMigrationException(problems);
            }
            var migrations = new ArrayList<UnreadMigration>(choices.size());
            choices.forEach(choice -> migrations.add(choice.on(engine)));
            return migrations;
        }
    }

    private static List<FileChoice> choices(List<SourceFile> files, List<Problem> problems) {
        Map<String, FileChoice> byPath = new LinkedHashMap<>();
        for (var file : files) {
            try {
                var name = MigrationFileName.parse(file);
                AppName.check(file.app()).ifPresent(problem -> problems.add(problem.at(file.path())));
                var path = file.folder() + "/" + name.migration();
                byPath.computeIfAbsent(path, key -> new FileChoice()).add(file, name, problems);
            } catch (InvalidMigrationException e) {
                problems.addAll(e.problems());
            }
        }
        requireDistinctNames(byPath, problems);
        return List.copyOf(byPath.values());
    }

    private static void requireDistinctNames(Map<String, FileChoice> byPath, List<Problem> problems) {
        var byName = new HashMap<String, SourceFile>();
        for (var choice : byPath.values()) {
            var file = choice.any();
            var earlier = byName.putIfAbsent(choice.name(), file);
            if (earlier != null) {
                problems.add(FileChoice.duplicate(choice.name(), earlier, file));
            }
        }
    }
}
