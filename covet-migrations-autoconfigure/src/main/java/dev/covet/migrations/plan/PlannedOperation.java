package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.operation.Operation;

/** An operation and what is executed for it. */
public record PlannedOperation(Operation operation, Script script) {}
