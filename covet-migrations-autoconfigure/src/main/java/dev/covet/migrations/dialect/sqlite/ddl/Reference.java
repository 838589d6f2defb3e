package dev.covet.migrations.dialect.sqlite.ddl;

import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign key points at, from {@code REFERENCES} on.
 *
 * @param columns empty for the primary key of the table
 * @param match the word behind {@code MATCH}, which SQLite reads and ignores; {@code null} for none
 */
public record Reference(
        Span span,
        Name table,
        List<Name> columns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        @Nullable Name match,
        Deferrability deferrability) {

    public Reference {
        columns = List.copyOf(columns);
    }
}
