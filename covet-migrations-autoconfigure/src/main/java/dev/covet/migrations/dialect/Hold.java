package dev.covet.migrations.dialect;

/** How long, and against whom, a statement holds a table that was there before. */
public record Hold(String table, Blocking blocking, Work work) {}
