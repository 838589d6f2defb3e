package dev.covet.migrations.migration;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * All migrations of an application with their dependencies, checked: no name twice, none missing, no circle, and one
 * newest migration in each app. The order is the same in every process: dependencies first, then by number and name.
 */
public final class MigrationGraph {

    private final Map<String, Migration> byName;
    private final Map<String, List<String>> parents;
    private final List<Migration> ordered;
    private final Map<String, List<Migration>> leaves;

    private MigrationGraph(
            Map<String, Migration> byName,
            Map<String, List<String>> parents,
            List<Migration> ordered,
            Map<String, List<Migration>> leaves) {
        this.byName = byName;
        this.parents = parents;
        this.ordered = ordered;
        this.leaves = leaves;
    }

    /**
     * Builds the graph.
     *
     * @throws InvalidMigrationException naming every problem at once
     */
    public static MigrationGraph of(List<Migration> migrations) {
        return of(new GraphCheck(migrations).requireOneLeafEach());
    }

    private static MigrationGraph of(GraphCheck check) {
        check.throwIfBroken();
        return new MigrationGraph(check.byName(), check.parents(), check.ordered(), check.leaves());
    }

    /**
     * Reads what was found and builds the graph, as it is on one engine.
     *
     * @throws InvalidMigrationException naming every problem at once
     */
    public static MigrationGraph read(List<UnreadMigration> found, Engine engine) {
        return of(readAll(found, engine));
    }

    /** {@linkplain #read Reads} migrations of which an app may have several newest ones, which are yet to be merged. */
    public static MigrationGraph readBranches(List<UnreadMigration> found, Engine engine) {
        return of(new GraphCheck(readAll(found, engine)));
    }

    private static List<Migration> readAll(List<UnreadMigration> found, Engine engine) {
        var problems = new ArrayList<Problem>();
        var migrations = new ArrayList<Migration>(found.size());
        for (var unread : found) {
            try {
                migrations.add(unread.read().on(engine));
            } catch (InvalidMigrationException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidMigrationException(problems);
        }
        return migrations;
    }

    /** All migrations, each after those that it depends on. */
    public List<Migration> ordered() {
        return ordered;
    }

    public Optional<Migration> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names that a migration depends on directly, stated or by its number; empty for a first one. */
    public List<String> parents(String name) {
        return parents.getOrDefault(name, List.of());
    }

    /** The newest migrations by app, those that no other of the same app depends on; one of each app, unless unmerged. */
    public Map<String, List<Migration>> leaves() {
        return leaves;
    }

    /** The migration and everything that it depends on, in order. */
    public List<Migration> upTo(String name) {
        var needed = new HashSet<String>();
        var open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            var next = open.remove(open.size() - 1);
            if (needed.add(next)) {
                open.addAll(parents(next));
            }
        }
        return only(needed);
    }

    /** All migrations that depend on {@code name}, directly or by way of others, in order; not itself. */
    public List<Migration> dependents(String name) {
        var dependent = new HashSet<>(Set.of(name));
        for (var migration : ordered) {
            if (parents(migration.name().text()).stream().anyMatch(dependent::contains)) {
                dependent.add(migration.name().text());
            }
        }
        dependent.remove(name);
        return only(dependent);
    }

    /** The schema that a migration starts from when everything before it in the order is applied. */
    public Schema schemaBefore(String name) {
        var schema = Schema.empty();
        for (var migration : ordered) {
            if (migration.name().text().equals(name)) {
                return schema;
            }
            schema = after(migration, schema);
        }
        throw unknown(name);
    }

    /** The schema after the last migration. */
    public Schema schemaAfterAll() {
        return walk((migration, before) -> {});
    }

    /**
     * Goes through all migrations in order, giving each with the schema before it.
     *
     * @return the schema after the last
     * @throws InvalidMigrationException when an operation does not fit the schema that it meets
     */
    public Schema walk(BiConsumer<Migration, Schema> visitor) {
        return walk(migration -> true, visitor);
    }

    /** {@linkplain #walk(BiConsumer) Goes} through some migrations, as if there were no others. */
    public Schema walk(Predicate<Migration> included, BiConsumer<Migration, Schema> visitor) {
        var schema = Schema.empty();
        for (var migration : ordered) {
            if (included.test(migration)) {
                visitor.accept(migration, schema);
                schema = after(migration, schema);
            }
        }
        return schema;
    }

    /** The names closest to a name that is not here, for messages. */
    public InvalidMigrationException unknown(String name) {
        var similar = ordered.stream()
                .map(migration -> migration.name().text())
                .filter(candidate -> candidate.contains(name) || name.contains(candidate))
                .toList();
        var known = similar.isEmpty()
                ? ordered.stream().map(migration -> migration.name().text()).toList()
                : similar;
        return new InvalidMigrationException(
                "There is no migration '" + name + "'.",
                "Use the full name of a migration" + (similar.isEmpty() ? ". The newest are: " : ", such as ")
                        + String.join(", ", known.subList(Math.max(0, known.size() - 5), known.size())) + ".");
    }

    private List<Migration> only(Set<String> names) {
        return ordered.stream()
                .filter(migration -> names.contains(migration.name().text()))
                .toList();
    }

    private static Schema after(Migration migration, Schema before) {
        var schema = before;
        var number = 0;
        for (var operation : migration.operations()) {
            number++;
            try {
                schema = operation.apply(schema);
            } catch (MigrationException e) {
                var place = "migration " + migration.name() + " (" + migration.origin() + "), operation " + number
                        + " of " + migration.operations().size() + ": " + operation.describe();
                List<Problem> placed =
                        e.problems().stream().map(problem -> problem.at(place)).toList();
                throw new InvalidMigrationException(placed, e);
            }
        }
        return schema;
    }
}
