package dev.covet.migrations.dialect;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;

/** An operation, the schema that it meets, and what is executed for it by itself. */
public record Rendered(Operation operation, Schema before, Script script) {}
