package dev.covet.migrations.dryrun;

/**
 * A table that was read row by row.
 *
 * @param rows how many were read, at least: one that was read several times counts as often, but what parallel workers read is
 *     not counted
 */
public record Scan(String table, long rows) {}
