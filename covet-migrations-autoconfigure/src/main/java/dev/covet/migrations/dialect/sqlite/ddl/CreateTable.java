package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.List;

/**
 * A table.
 *
 * @param body what stands between the parentheses
 * @param options what follows them, {@code STRICT} and {@code WITHOUT ROWID}; empty for most
 */
public record CreateTable(
        Span span,
        Name name,
        Span body,
        List<ColumnDefinition> columns,
        List<TableConstraint> constraints,
        List<TableOption> options)
        implements Definition {

    public CreateTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        options = List.copyOf(options);
    }

    /** Whether its rows are kept in the order of the primary key, without numbers of their own. */
    public boolean isWithoutRowid() {
        return options.stream().anyMatch(option -> option.words().equals("WITHOUT ROWID"));
    }
}
