package dev.covet.migrations.source;

import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Joins several sources; a name may occur in one of them only. */
public final class CompositeMigrationSource implements MigrationSource {

    private final List<MigrationSource> sources;

    public CompositeMigrationSource(List<? extends MigrationSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public List<UnreadMigration> find(Engine engine) {
        var all = new ArrayList<UnreadMigration>();
        sources.forEach(source -> all.addAll(source.find(engine)));
        requireDistinctNames(all);
        return all;
    }

    private static void requireDistinctNames(List<UnreadMigration> all) {
        var byName = new HashMap<String, UnreadMigration>();
        var problems = new ArrayList<Problem>();
        for (var migration : all) {
            var earlier = byName.putIfAbsent(migration.name().text(), migration);
            if (earlier != null) {
                problems.add(new Problem(
                        "There are two migrations named '" + migration.name() + "'.",
                        earlier.origin() + " and " + migration.origin(),
                        "Rename one of them: a migration's name is its identity, wherever it comes from."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidMigrationException(problems);
        }
    }
}
