package dev.covet.migrations.dryrun;

/**
 * A table that was read row by row.
 *
 * @param rows how many were read; one that was read several times counts as often
 */
public record Scan(String table, long rows) {}
