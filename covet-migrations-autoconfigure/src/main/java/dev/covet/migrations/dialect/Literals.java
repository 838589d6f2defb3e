package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.ColumnType;

/** How an engine spells values. */
public interface Literals {

    /** {@code text} as a string literal. */
    String literal(String text);

    /** What a text in a migration file means for a column of {@code type}; for columns of bytes it stands for bytes. */
    String text(String text, ColumnType type);

    /** Yes or no. */
    String bool(boolean value);

    /** SQL as it is written behind DEFAULT, or as a value, for a column of {@code type}. */
    String expression(String sql, ColumnType type);

    /** {@code value}, which is spelt already, as it must stand behind DEFAULT for a column of {@code type}. */
    String asDefault(String value, ColumnType type);
}
