package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.Migration;
import java.util.List;

/**
 * A migration and what is executed for it.
 *
 * @param inTransaction whether all steps run in one transaction
 * @param recordedOnly whether it is recorded as applied without being run
 */
public record PlannedMigration(
        Migration migration, List<PlannedOperation> operations, boolean inTransaction, boolean recordedOnly) {

    public PlannedMigration {
        operations = List.copyOf(operations);
    }

    /** All steps in order; none when it is only recorded. */
    public List<Step> steps() {
        return operations.stream()
                .flatMap(operation -> operation.script().steps().stream())
                .toList();
    }

    /** Statements before the transaction. */
    public List<String> setUp() {
        return operations.stream()
                .flatMap(operation -> operation.script().setUp().stream())
                .toList();
    }

    /** Statements after the transaction, whatever came of it. */
    public List<String> tearDown() {
        return operations.stream()
                .flatMap(operation -> operation.script().tearDown().stream())
                .toList();
    }
}
