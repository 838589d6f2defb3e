package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.operation.Operation;

/**
 * An operation and what is executed for it.
 *
 * @param number of the operation in the migration that it is, undoes or helps to undo, from 1
 */
public record PlannedOperation(int number, Operation operation, Script script) {}
