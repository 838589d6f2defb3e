package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is said about a table behind its columns. */
public sealed interface TableConstraint {

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
            List<KeyPart> parts,
            boolean autoincrement,
            @Nullable Conflict conflict) implements TableConstraint {

        public PrimaryKey {
            parts = List.copyOf(parts);
        }
    }

    /**
     * {@code UNIQUE}.
     *
     * @param conflict {@code null} for the usual one
     */
    record Unique(
            Span span,
            @Nullable Name name,
            List<KeyPart> parts,
            @Nullable Conflict conflict) implements TableConstraint {

        public Unique {
            parts = List.copyOf(parts);
        }
    }

    /**
     * {@code CHECK}.
     *
     * @param expression what stands between the parentheses
     */
    record Check(Span span, @Nullable Name name, Span expression) implements TableConstraint {}

    record ForeignKey(Span span, @Nullable Name name, List<Name> columns, Reference reference)
            implements TableConstraint {

        public ForeignKey {
            columns = List.copyOf(columns);
        }
    }

    /** A name behind {@code CONSTRAINT} that nothing follows. */
    record Label(Span span, Name name) implements TableConstraint {}
}
