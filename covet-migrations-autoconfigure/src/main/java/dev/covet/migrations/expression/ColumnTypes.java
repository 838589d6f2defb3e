package dev.covet.migrations.expression;

import java.util.Optional;

/** The types of the columns that an expression is about. */
@FunctionalInterface
public interface ColumnTypes {

    /** Nothing is known about any column. */
    ColumnTypes UNKNOWN = column -> Optional.empty();

    /** The type as it is written in the column's definition; empty when it is not known. */
    Optional<String> typeOf(String column);
}
