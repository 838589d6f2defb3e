package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param where the condition of a partial index; {@code null} for all rows
 */
public record CreateIndex(
        Span span,
        Name name,
        boolean unique,
        Name table,
        List<KeyPart> parts,
        @Nullable Span where) implements Definition {

    public CreateIndex {
        parts = List.copyOf(parts);
    }
}
