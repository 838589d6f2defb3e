package dev.covet.migrations.catalog.mysqlfamily;

import org.jspecify.annotations.Nullable;

/**
 * A column as information_schema reports it.
 *
 * @param type with all that belongs to it, such as {@code bigint unsigned}
 * @param kind the first word of the type
 * @param defaultText {@code null} when there is none; what else it means is the engine's matter
 * @param extra words about numbering, computing, hiding and updating it; often empty
 * @param collation {@code null} when it holds no text
 * @param computation {@code null} or empty when the column holds what is written to it
 * @param referenceSystem number of the system that its coordinates are in; {@code null} when it has none of its own
 */
record ColumnRow(
        String table,
        String name,
        String type,
        String kind,
        boolean nullable,
        @Nullable String defaultText,
        String extra,
        @Nullable String collation,
        @Nullable String computation,
        String comment,
        @Nullable String referenceSystem) {

    boolean isComputed() {
        return computation != null && !computation.isEmpty();
    }

    boolean holdsBytes() {
        return kind.equals("binary") || kind.equals("varbinary") || kind.endsWith("blob");
    }

    boolean isNumbered() {
        return extra.contains("auto_increment");
    }
}
