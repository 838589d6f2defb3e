package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.IrreversibleException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
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
        return new MigrationPlanner(dialect, new Losses(() -> new LiveObjects(List.of(), List.of())));
    }

    private PlannedMigration plan(Migration migration, Schema before) {
        return planner().plan(migration, before);
    }

    private PlannedMigration planBack(Migration migration, Schema before) {
        var inverses = new ArrayList<Operation>();
        var schema = before;
        for (var operation : migration.operations()) {
            inverses.add(0, inverse(operation, schema, migration));
            schema = operation.apply(schema);
        }
        return planner().plan(migration.withOperations(inverses), schema);
    }

    private static Operation inverse(Operation operation, Schema before, Migration migration) {
        return operation
                .inverse(before)
                .orElseThrow(
                        () -> new IrreversibleException(
                                List.of(
                                        new Problem(
                                                "The operation '" + operation.describe() + "' cannot be undone.",
                                                "migration " + migration.name() + " (" + migration.origin() + ")",
                                                "Say in the migration what undoes it: 'down' of an sql operation, or a section '-- covet:down'."))));
    }

    private static MigrationPreview preview(Migration migration, Supplier<PlannedMigration> plan) {
        try {
            return new MigrationPreview(migration, plan.get(), List.of());
        } catch (MigrationException e) {
            return new MigrationPreview(migration, null, e.problems());
        }
    }
}
