package dev.covet.migrations.dialect.sqlite.ddl;

import dev.covet.migrations.schema.Deferrability;
import org.jspecify.annotations.Nullable;

/** Something that is said about a column behind its type. */
public sealed interface ColumnConstraint {

    /** All of it, with {@code CONSTRAINT} and the name if it has one. */
    Span span();

    /** {@code null} when it has none. */
    @Nullable
    Name name();

    /**
     * {@code PRIMARY KEY}.
     *
     * @param conflict {@code null} for the usual one
     */
    record PrimaryKey(
            Span span,
            @Nullable Name name,
            boolean descending,
            @Nullable Conflict conflict,
            boolean autoincrement) implements ColumnConstraint {}

    /**
     * {@code NOT NULL}.
     *
     * @param conflict {@code null} for the usual one
     */
    record NotNull(Span span, @Nullable Name name, @Nullable Conflict conflict) implements ColumnConstraint {}

    /** {@code NULL}, which says nothing. */
    record Null(Span span, @Nullable Name name) implements ColumnConstraint {}

    /**
     * {@code UNIQUE}.
     *
     * @param conflict {@code null} for the usual one
     */
    record Unique(Span span, @Nullable Name name, @Nullable Conflict conflict) implements ColumnConstraint {}

    /**
     * {@code CHECK}.
     *
     * @param expression what stands between the parentheses
     */
    record Check(Span span, @Nullable Name name, Span expression) implements ColumnConstraint {}

    /** A default value. */
    record Default(Span span, @Nullable Name name, DefaultText value) implements ColumnConstraint {}

    record Collate(Span span, @Nullable Name name, Name collation) implements ColumnConstraint {}

    record References(Span span, @Nullable Name name, Reference reference) implements ColumnConstraint {}

    /** {@code DEFERRABLE} that stands apart from the reference that it belongs to. */
    record Deferral(Span span, @Nullable Name name, Deferrability deferrability) implements ColumnConstraint {}

    /**
     * {@code GENERATED ALWAYS AS}.
     *
     * @param expression what stands between the parentheses
     */
    record Generated(Span span, @Nullable Name name, Span expression, boolean stored) implements ColumnConstraint {}

    /** A name behind {@code CONSTRAINT} that nothing follows. */
    record Label(Span span, Name name) implements ColumnConstraint {}
}
