package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Makes plans for one database. Everything is rendered before anything is executed, so that what cannot be done is said first. */
public final class Planner {

    private final Dialect dialect;
    private final LiveDatabase live;
    private final boolean keeping;

    /**
     * @param live asked only when migrations are to be recorded because they are there, when one of them would lose
     *     something, or when what was put aside may come back
     * @param keeping whether what would be lost is put aside first
     */
    public Planner(Dialect dialect, LiveDatabase live, boolean keeping) {
        this.dialect = dialect;
        this.live = live;
        this.keeping = keeping;
    }

    /**
     * Plans what is pending.
     *
     * @param warnings what the plan shall tell besides
     * @throws InvalidMigrationException naming everything that the engine cannot do
     */
    public Plan plan(MigrationGraph graph, History history, PlanRequest request, List<String> warnings) {
        if (request.adoption() == Adoption.BASELINE && !history.isEmpty()) {
            throw new DriftException(
                    "The database has a history of " + history.rows().size() + " migrations, so it needs no baseline.",
                    "Migrate it, or record single migrations as applied (fake).");
        }
        var wanted = wanted(graph, request);
        var planned = new ArrayList<PlannedMigration>();
        var problems = new ArrayList<Problem>();
        var planner = new MigrationPlanner(dialect, live, keeping);
        graph.walk((migration, before) -> {
            var name = migration.name().text();
            if (wanted.contains(name) && !history.isApplied(name)) {
                try {
                    planned.add(
                            isRecordedOnly(migration, graph, request)
                                    ? PlannedMigration.recordedOnly(migration)
                                    : planner.forward(
                                            migration,
                                            before,
                                            history.find(name).isPresent()));
                } catch (MigrationException e) {
                    problems.addAll(e.problems());
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidMigrationException(problems);
        }
        return new Plan(dialect.engine(), planned, warnings);
    }

    private static HashSet<String> wanted(MigrationGraph graph, PlanRequest request) {
        var target = request.target();
        if (target != null && graph.find(target).isEmpty()) {
            throw graph.unknown(target);
        }
        var names = new HashSet<String>();
        (target == null ? graph.ordered() : graph.upTo(target))
                .forEach(migration -> names.add(migration.name().text()));
        return names;
    }

    private boolean isRecordedOnly(Migration migration, MigrationGraph graph, PlanRequest request) {
        return switch (request.adoption()) {
            case NONE -> false;
            case ALL, BASELINE -> true;
            case INITIAL ->
                graph.parents(migration.name().text()).isEmpty()
                        && new InitialMigration(migration).isPresentIn(live.objects());
        };
    }
}
