package dev.covet.migrations.schema;

/**
 * A column whose value is computed from the row's other columns.
 *
 * @param expression the computation
 * @param stored whether the value is kept with the row, rather than computed at each read
 */
public record Generated(SqlText expression, boolean stored) {}
