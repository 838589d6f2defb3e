package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;

/**
 * An operation and what is executed for it.
 *
 * @param before the schema that it meets
 * @param impact what it costs everybody else
 */
public record PlannedOperation(Operation operation, Schema before, Script script, Impact impact) {}
