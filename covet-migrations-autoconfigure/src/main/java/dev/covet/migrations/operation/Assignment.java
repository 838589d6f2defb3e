package dev.covet.migrations.operation;

import dev.covet.migrations.schema.SqlText;

/** A column and the SQL expression that its new value is computed by. */
public record Assignment(String column, SqlText expression) {}
