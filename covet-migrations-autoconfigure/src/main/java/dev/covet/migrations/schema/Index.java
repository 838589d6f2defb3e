package dev.covet.migrations.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param where the rows that it holds; {@code null} for all
 */
public record Index(
        String name,
        List<IndexPart> parts,
        boolean unique,
        @Nullable SqlText where) implements Named {

    public Index {
        parts = List.copyOf(parts);
        Names.requireName("index", name);
        Names.requireColumns("index", name, parts);
    }

    /** Whether {@code column} is one of its parts; what its expressions mention is not looked into. */
    public boolean has(String column) {
        return parts.stream()
                .anyMatch(part ->
                        part instanceof IndexPart.OfColumn key && key.column().equals(column));
    }

    /** Whether one of its parts is computed from the row. */
    public boolean hasExpression() {
        return parts.stream().anyMatch(IndexPart.OfExpression.class::isInstance);
    }

    Index withName(String newName) {
        return new Index(newName, parts, unique, where);
    }

    Index withParts(List<IndexPart> newParts) {
        return new Index(name, newParts, unique, where);
    }
}
