package dev.covet.migrations.schema;

import dev.covet.migrations.problem.InvalidMigrationException;
import org.jspecify.annotations.Nullable;

/**
 * What one part of an index is told beyond its order; {@link #NONE} for most. Without a value an option says nothing.
 *
 * @param prefixLength how much of the value's beginning the index holds, in characters, for binary columns in bytes;
 *     positive; without it the whole value
 * @param operatorClass the engine's name of the operators that the index serves; without it the type's usual ones
 * @param collation the engine's name of the order of the strings; without it the column's
 * @param nulls the place of NULL; without it the engine's usual one
 */
public record PartOptions(
        @Nullable Integer prefixLength,
        @Nullable SqlText operatorClass,
        @Nullable String collation,
        @Nullable NullsOrder nulls) {

    /** No option at all. */
    public static final PartOptions NONE = new PartOptions(null, null, null, null);

    public PartOptions {
        if (prefixLength != null && prefixLength < 1) {
            throw new InvalidMigrationException(
                    "An index shall hold the first " + prefixLength + " characters of a column.",
                    "Give a 'length' of at least 1, or leave it out for the whole value.");
        }
    }
}
