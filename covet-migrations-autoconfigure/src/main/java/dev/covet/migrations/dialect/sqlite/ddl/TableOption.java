package dev.covet.migrations.dialect.sqlite.ddl;

/**
 * An option behind a table's closing parenthesis.
 *
 * @param words its words in upper case, with single blanks between them, such as {@code WITHOUT ROWID}
 */
public record TableOption(Span span, String words) {}
