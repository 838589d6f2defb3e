package dev.covet.migrations.diff.rename;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a column that may have been renamed.
 *
 * @param attribute the Java name of the attribute; {@code null} when not known
 * @param type as in migration files, such as {@code varchar(40)}; other spellings are compared as they are
 * @param defaultValue as written; {@code null} for none
 * @param unique whether no two rows have the same value in this column alone
 * @param references the table that the column's foreign key points at; {@code null} for none
 * @param primaryKey whether it is in the primary key
 */
public record ColumnFacts(
        String name,
        @Nullable String attribute,
        String type,
        boolean nullable,
        @Nullable String defaultValue,
        boolean unique,
        @Nullable String references,
        boolean primaryKey) {

    ColumnFacts withReferences(@Nullable String target) {
        return new ColumnFacts(name, attribute, type, nullable, defaultValue, unique, target, primaryKey);
    }
}
