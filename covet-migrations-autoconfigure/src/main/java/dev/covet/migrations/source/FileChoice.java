package dev.covet.migrations.source;

import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of one migration in one folder, of which each engine takes one. */
final class FileChoice {

    private record Candidate(SourceFile file, MigrationFileName name) {}

    private final List<Candidate> candidates = new ArrayList<>(1);

    /** Adds a file, unless there is one already for its engine, or the files lie in another folder. */
    void add(SourceFile file, MigrationFileName name, List<Problem> problems) {
        var earlier = candidates.isEmpty() || candidates.get(0).file().folder().equals(file.folder())
                ? find(name.engine())
                : candidates.get(0);
        if (earlier == null) {
            candidates.add(new Candidate(file, name));
        } else {
            problems.add(duplicate(name.migration().text(), earlier.file(), file));
        }
    }

    UnreadMigration on(Engine engine) {
        var own = find(engine);
        var chosen = own == null ? find(null) : own;
        // For other engines only: what it depends on is read from one of them, as it is on those.
        return chosen == null
                ? new FileMigration(candidates.get(0).file(), candidates.get(0).name(), false)
                : new FileMigration(chosen.file(), chosen.name(), true);
    }

    private static Problem duplicate(String name, SourceFile one, SourceFile other) {
        // Within different jars the paths are the same, and only the jars tell them apart.
        var where = one.path().equals(other.path())
                ? one.identity() + " and " + other.identity()
                : one.path() + " and " + other.path();
        return new Problem(
                "There are two migrations named '" + name + "'.",
                where,
                "Rename one of them: a migration's name is its identity, whatever folder it lies in and whatever it ends"
                        + " with.");
    }

    private @Nullable Candidate find(@Nullable Engine engine) {
        for (var candidate : candidates) {
            if (Objects.equals(candidate.name().engine(), engine)) {
                return candidate;
            }
        }
        return null;
    }
}
