package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.schema.Schema;
import java.util.List;
import java.util.function.Supplier;

/** Shows what single migrations would execute on one engine, whatever is applied already. */
public final class Preview {

    private final Dialect dialect;
    private final MigrationGraph graph;

    public Preview(Dialect dialect, MigrationGraph graph) {
        this.dialect = dialect;
        this.graph = graph;
    }

    /**
     * What a migration executes.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when there is no migration of that name
     */
    public MigrationPreview forward(String name) {
        var migration = find(name);
        return preview(migration, () -> plan(migration, graph.schemaBefore(name)));
    }

    /**
     * What a migration executes, and how dangerous that is.
     *
     * @param keeping whether what would be lost is put aside first
     * @throws dev.covet.migrations.problem.InvalidMigrationException when there is no migration of that name
     */
    public MigrationPreview judged(String name, boolean keeping) {
        var migration = find(name);
        var before = graph.schemaBefore(name);
        var risk = new MigrationRisks(dialect, keeping).assess(migration, before);
        return preview(migration, () -> plan(migration, before)).withRisk(risk.orElse(null));
    }

    /**
     * What would undo a migration.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when there is no migration of that name
     */
    public MigrationPreview backward(String name) {
        var migration = find(name);
        return preview(migration, () -> planBack(migration, graph.schemaBefore(name)));
    }

    private Migration find(String name) {
        return graph.find(name).orElseThrow(() -> graph.unknown(name));
    }

    /** What rows lose is a matter of a database, which there is none of here. */
    private MigrationPlanner planner() {
        return new MigrationPlanner(dialect, LiveDatabase.none(), false);
    }

    private PlannedMigration plan(Migration migration, Schema before) {
        return planner().forward(migration, before, false);
    }

    private PlannedMigration planBack(Migration migration, Schema before) {
        var after = before;
        for (var operation : migration.operations()) {
            after = operation.apply(after);
        }
        return planner().backward(migration, before, after);
    }

    private static MigrationPreview preview(Migration migration, Supplier<PlannedMigration> plan) {
        try {
            return new MigrationPreview(migration, plan.get(), null, List.of());
        } catch (MigrationException e) {
            return new MigrationPreview(migration, null, null, e.problems());
        }
    }
}
