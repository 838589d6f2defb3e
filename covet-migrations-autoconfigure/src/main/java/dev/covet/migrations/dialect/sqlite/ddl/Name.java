package dev.covet.migrations.dialect.sqlite.ddl;

/**
 * A name in a definition.
 *
 * @param span where it stands, with its quotes
 * @param value the name itself, without quotes; letter case as it was written
 */
public record Name(Span span, String value) {}
