package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.IrreversibleException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plans the undoing of migrations of one database. Everything is rendered before anything is executed. */
public final class RollbackPlanner {

    private final Dialect dialect;
    private final LiveDatabase live;
    private final boolean keeping;
    private @Nullable Met met;

    /** @param keeping whether what would be lost is put aside first */
    public RollbackPlanner(Dialect dialect, LiveDatabase live, boolean keeping) {
        this.dialect = dialect;
        this.live = live;
        this.keeping = keeping;
    }

    /**
     * Plans what is asked for.
     *
     * @param warnings what the plan shall tell besides
     * @throws IrreversibleException naming every operation that cannot be undone
     * @throws InvalidMigrationException when the request names what is not there, or the engine cannot do something
     * @throws dev.covet.migrations.problem.DriftException when the request does not go together with what is applied
     */
    public Plan plan(MigrationGraph graph, History history, RollbackRequest request, List<String> warnings) {
        var chosen = new RollbackSelection(graph, history).of(request);
        var states = met(graph, history);
        var before = states.before();
        var schema = completed(states.after(), live::schema);
        var planner = new MigrationPlanner(dialect, live, keeping);
        var planned = new ArrayList<PlannedMigration>();
        var irreversible = new ArrayList<Problem>();
        var problems = new ArrayList<Problem>();
        var order = List.copyOf(before.keySet());
        var left = new ArrayList<>(order);
        for (var migration : chosen) {
            var found = before.getOrDefault(migration.name().text(), Schema.empty());
            try {
                var undone = planner.backward(migration, found, schema);
                planned.add(undone);
                var after = after(undone, schema);
                schema = isNextBackwards(migration, order, left) ? completed(found, () -> after) : after;
            } catch (IrreversibleException e) {
                irreversible.addAll(e.problems());
                schema = found;
            } catch (MigrationException e) {
                problems.addAll(e.problems());
            }
            left.remove(migration.name().text());
        }
        if (!irreversible.isEmpty()) {
            irreversible.addAll(problems);
            throw new IrreversibleException(irreversible);
        }
        if (!problems.isEmpty()) {
            throw new InvalidMigrationException(problems);
        }
        return new Plan(dialect.engine(), planned, warnings);
    }

    /**
     * What applied migrations met.
     *
     * @param before the schema that each of them started from, by its name and in their order
     * @param after the schema behind the last
     */
    private record Met(MigrationGraph graph, History history, Map<String, Schema> before, Schema after) {}

    /** Of the same migrations and the same history it is found out once, whatever is to be undone of them. */
    private Met met(MigrationGraph graph, History history) {
        var known = met;
        if (known == null || known.graph() != graph || known.history() != history) {
            var before = new LinkedHashMap<String, Schema>();
            var after = graph.walk(
                    migration -> history.isApplied(migration.name().text()),
                    (migration, schema) -> before.put(migration.name().text(), schema));
            known = new Met(graph, history, before, after);
            met = known;
        }
        return known;
    }

    /**
     * Whether just those are still applied that came before it, so that undoing it leads to the very schema that it met.
     *
     * @param order of all that were applied, the migrations as they came
     * @param left those that are still applied, in the same order
     */
    private static boolean isNextBackwards(Migration migration, List<String> order, List<String> left) {
        return left.equals(order.subList(0, order.indexOf(migration.name().text()) + 1));
    }

    /** The schema with tables of {@code known} in place of those of which SQL has made something that nobody has said. */
    private static Schema completed(Schema schema, Supplier<Schema> known) {
        if (schema.tables().stream().allMatch(Table::complete)) {
            return schema;
        }
        var tables = schema.tables().stream()
                .map(table -> table.complete()
                        ? table
                        : known.get().table(table.name()).map(Table::whole).orElse(table))
                .toList();
        return schema.withTables(tables);
    }

    private static Schema after(PlannedMigration planned, Schema before) {
        var schema = before;
        for (var operation : planned.operations()) {
            schema = operation.operation().apply(schema);
        }
        return schema;
    }
}
