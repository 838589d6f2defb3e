package dev.covet.migrations.authoring;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.diff.Comparing;
import dev.covet.migrations.diff.SchemaDiff;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether it matters which of several branches of migrations comes first. */
final class Branches {

    private static final String FIX =
            "Decide on the order: add dependsOn to the first migration of the branch that shall come"
                    + " second, and correct it to what it then meets.";

    private final MigrationGraph graph;
    private final Dialect dialect;

    Branches(MigrationGraph graph, Dialect dialect) {
        this.graph = graph;
        this.dialect = dialect;
    }

    /** @throws InvalidMigrationException when it matters, or nobody knows; one problem for each pair of operations that meet */
    void requireIndependent(List<Migration> leaves) {
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < leaves.size(); i++) {
            for (var j = i + 1; j < leaves.size(); j++) {
                problems.addAll(conflicts(leaves.get(i), leaves.get(j)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidMigrationException(problems);
        }
    }

    private List<Problem> conflicts(Migration one, Migration other) {
        var ofOne = only(one, other);
        var ofOther = only(other, one);
        var problems = new ArrayList<Problem>();
        for (var first : ofOne) {
            for (var second : ofOther) {
                problems.addAll(meetings(first, second));
            }
        }
        if (problems.isEmpty()) {
            different(one, other, ofOne, ofOther).ifPresent(problems::add);
        }
        return problems;
    }

    /** What the branch of one leaf has and that of the other does not. */
    private List<Migration> only(Migration leaf, Migration other) {
        var shared = graph.upTo(other.name().text());
        return graph.upTo(leaf.name().text()).stream()
                .filter(migration -> !shared.contains(migration))
                .toList();
    }

    private static List<Problem> meetings(Migration one, Migration other) {
        var problems = new ArrayList<Problem>();
        for (var first : one.operations()) {
            for (var second : other.operations()) {
                if (meet(first, second)) {
                    problems.add(new Problem(
                            "'" + first.describe() + "' of '" + one.name() + "' and '" + second.describe() + "' of '"
                                    + other.name() + "' may not be exchanged.",
                            one.origin() + " and " + other.origin(),
                            FIX));
                }
            }
        }
        return problems;
    }

    private static boolean meet(Operation one, Operation other) {
        var places = new ChangedPlaces();
        var ofOther = other.accept(places);
        return one.accept(places).stream().anyMatch(place -> ofOther.stream().anyMatch(place::meets));
    }

    /** Operations that meet nowhere may still depend on each other, as a foreign key does on its table. */
    private Optional<Problem> different(
            Migration one, Migration other, List<Migration> ofOne, List<Migration> ofOther) {
        var base = graph.ordered().stream()
                .filter(migration -> !ofOne.contains(migration) && !ofOther.contains(migration))
                .toList();
        try {
            var start = fold(Schema.empty(), base);
            var oneFirst = fold(fold(start, ofOne), ofOther);
            var otherFirst = fold(fold(start, ofOther), ofOne);
            if (SchemaDiff.between(oneFirst, otherFirst, Comparing.on(dialect)).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(problem(one, other, "lead to different schemas", ""));
        } catch (MigrationException e) {
            return Optional.of(problem(
                    one, other, "need each other", " " + e.problems().get(0).what()));
        }
    }

    private static Problem problem(Migration one, Migration other, String what, String because) {
        return new Problem(
                "The branches of '" + one.name() + "' and '" + other.name() + "' " + what
                        + ", depending on which comes first." + because,
                one.origin() + " and " + other.origin(),
                FIX);
    }

    private static Schema fold(Schema start, List<Migration> migrations) {
        var schema = start;
        for (var migration : migrations) {
            for (var operation : migration.operations()) {
                schema = operation.apply(schema);
            }
        }
        return schema;
    }
}
