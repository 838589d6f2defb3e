package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;

/**
 * An operation and what is executed for it.
 *
 * @param number of the operation in the migration that it is, undoes or helps to undo, from 1
 * @param before the schema that it meets
 * @param impact what it costs everybody else
 */
public record PlannedOperation(int number, Operation operation, Schema before, Script script, Impact impact) {}
