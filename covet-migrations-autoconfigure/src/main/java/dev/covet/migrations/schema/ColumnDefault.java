package dev.covet.migrations.schema;

import java.math.BigDecimal;

/** The value that a row gets where none is given. */
public sealed interface ColumnDefault {

    /** A text, to be quoted by the dialect. */
    record OfText(String value) implements ColumnDefault {}

    /** A number, written as it is. */
    record OfNumber(BigDecimal value) implements ColumnDefault {}

    /** Yes or no, spelt by the dialect. */
    record OfBoolean(boolean value) implements ColumnDefault {}

    /** SQL that the engine evaluates for each row. */
    record OfExpression(SqlText sql) implements ColumnDefault {}
}
