package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.Migration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A migration and what is executed for it.
 *
 * @param direction whether it is carried out or undone
 * @param inTransaction whether all steps run in one transaction
 * @param recordedOnly whether it is recorded as applied without being run
 * @param losses what rows would lose that were there before
 */
public record PlannedMigration(
        Migration migration,
        Direction direction,
        List<PlannedOperation> operations,
        boolean inTransaction,
        boolean recordedOnly,
        List<PlannedLoss> losses) {

    public PlannedMigration {
        operations = List.copyOf(operations);
        losses = List.copyOf(losses);
    }

    /** A migration that is recorded as applied without being run. */
    static PlannedMigration recordedOnly(Migration migration) {
        return new PlannedMigration(migration, Direction.FORWARD, List.of(), false, true, List.of());
    }

    /** All steps in order; none when it is only recorded. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var operation : operations) {
            steps.addAll(operation.script().steps());
        }
        return List.copyOf(steps);
    }

    /** The operation that a step belongs to, with its number of all, in words; steps are counted from 0. */
    public String operationOf(int step) {
        var before = 0;
        for (var i = 0; i < operations.size(); i++) {
            before += operations.get(i).script().steps().size();
            if (step < before) {
                return (i + 1) + " of " + operations.size() + ", "
                        + operations.get(i).operation().describe();
            }
        }
        return "unknown";
    }

    /** Statements before the transaction, each once. */
    public List<String> setUp() {
        var statements = new LinkedHashSet<String>();
        for (var operation : operations) {
            statements.addAll(operation.script().setUp());
        }
        return List.copyOf(statements);
    }

    /** Statements after the transaction, whatever came of it, each once. */
    public List<String> tearDown() {
        var statements = new LinkedHashSet<String>();
        for (var operation : operations) {
            statements.addAll(operation.script().tearDown());
        }
        return List.copyOf(statements);
    }
}
