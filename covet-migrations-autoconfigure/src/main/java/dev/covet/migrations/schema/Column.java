package dev.covet.migrations.schema;

import dev.covet.migrations.problem.InvalidMigrationException;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param nullable whether rows may hold NULL; an identity is never NULL, whatever is given here
 * @param defaultValue {@code null} when rows must bring a value, or get NULL
 * @param identity {@code null} when the engine does not number the rows by this column
 * @param generated {@code null} when the column holds what is written to it
 * @param collation the engine's name of the order of its strings; {@code null} for the table's or database's
 * @param comment {@code null} when there is none
 * @param options what the engine is told beyond that, as it stands at the end of the column's definition; {@code null}
 *     for nothing
 */
public record Column(
        String name,
        ColumnType type,
        boolean nullable,
        @Nullable ColumnDefault defaultValue,
        @Nullable Identity identity,
        @Nullable Generated generated,
        @Nullable String collation,
        @Nullable String comment,
        @Nullable SqlText options)
        implements Named {

    public Column {
        Names.requireName("column", name);
        if ((generated != null && (defaultValue != null || identity != null))
                || (identity != null && (defaultValue != null || !canBeIdentity(type)))) {
            throw new InvalidMigrationException(
                    "The column '" + name + "' of type " + type
                            + " is given its values in two ways, or numbered without" + " being a whole number.",
                    "Choose one of 'default', 'identity' and 'generated'; an identity is smallint, integer or bigint.");
        }
        nullable = nullable && identity == null;
    }

    public Column(
            String name,
            ColumnType type,
            boolean nullable,
            @Nullable ColumnDefault defaultValue,
            @Nullable Identity identity,
            @Nullable Generated generated,
            @Nullable String collation,
            @Nullable String comment) {
        this(name, type, nullable, defaultValue, identity, generated, collation, comment, null);
    }

    private static boolean canBeIdentity(ColumnType type) {
        return (type instanceof ColumnType.Scalar scalar && scalar.kind().isInteger())
                || type instanceof ColumnType.Native;
    }

    /** A column that may be NULL and has nothing but a type. */
    public static Column of(String name, ColumnType type) {
        return new Column(name, type, true, null, null, null, null, null);
    }

    public Column notNull() {
        return new Column(name, type, false, defaultValue, identity, generated, collation, comment, options);
    }

    /** The same column, which may be NULL and says nothing of what rows get that bring no value. */
    public Column asNullable() {
        return new Column(name, type, true, null, identity, generated, collation, comment, options);
    }

    public Column withName(String newName) {
        return new Column(newName, type, nullable, defaultValue, identity, generated, collation, comment, options);
    }

    public Column withType(ColumnType newType) {
        return new Column(name, newType, nullable, defaultValue, identity, generated, collation, comment, options);
    }

    public Column withDefault(@Nullable ColumnDefault newDefault) {
        return new Column(name, type, nullable, newDefault, identity, generated, collation, comment, options);
    }

    public Column withIdentity(@Nullable Identity newIdentity) {
        return new Column(name, type, nullable, defaultValue, newIdentity, generated, collation, comment, options);
    }

    public Column withGenerated(@Nullable Generated newGenerated) {
        return new Column(name, type, nullable, defaultValue, identity, newGenerated, collation, comment, options);
    }

    public Column withCollation(@Nullable String newCollation) {
        return new Column(name, type, nullable, defaultValue, identity, generated, newCollation, comment, options);
    }

    public Column withComment(@Nullable String newComment) {
        return new Column(name, type, nullable, defaultValue, identity, generated, collation, newComment, options);
    }
}
