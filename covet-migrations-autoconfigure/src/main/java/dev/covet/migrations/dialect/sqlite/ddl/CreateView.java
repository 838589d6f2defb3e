package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.List;

/**
 * A view.
 *
 * @param columns names of its columns; empty for those of the query
 */
public record CreateView(Span span, Name name, List<Name> columns, Span query) implements Definition {

    public CreateView {
        columns = List.copyOf(columns);
    }
}
