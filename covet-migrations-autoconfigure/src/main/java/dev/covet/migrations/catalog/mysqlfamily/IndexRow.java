package dev.covet.migrations.catalog.mysqlfamily;

import org.jspecify.annotations.Nullable;

/**
 * One part of an index as information_schema reports it.
 *
 * @param column {@code null} when the part is computed by {@code expression}
 * @param prefixLength {@code null} for the whole value
 * @param type how the index is built, such as {@code BTREE} or {@code FULLTEXT}
 * @param used whether queries may use it
 */
record IndexRow(
        String table,
        String index,
        boolean unique,
        @Nullable String column,
        @Nullable String expression,
        boolean descending,
        @Nullable Integer prefixLength,
        String type,
        String comment,
        boolean used) {

    static final String PRIMARY = "PRIMARY";

    /** Whether the index has something that only the engine's own words can say. */
    boolean isBeyondModel() {
        return !used || !comment.isEmpty();
    }

    boolean isFullText() {
        return type.equals("FULLTEXT");
    }

    boolean isSpatial() {
        return type.equals("SPATIAL");
    }
}
