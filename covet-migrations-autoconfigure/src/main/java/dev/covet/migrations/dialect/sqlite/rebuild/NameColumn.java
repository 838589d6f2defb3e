package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.names.Renaming;
import dev.covet.migrations.problem.InvalidMigrationException;

/** Gives a column another name, in the table and in all definitions that name it. */
public record NameColumn(String from, String to) implements TableEdit {

    @Override
    public TableDraft apply(TableDraft before) {
        var column = before.column(from).name().value();
        if (!from.equalsIgnoreCase(to) && before.has(to)) {
            throw new InvalidMigrationException(
                    "The column '" + before.name() + "." + from + "' cannot be renamed to '" + to
                            + "': the table has a column of that name.",
                    "Rename or drop that one first, or take another name.");
        }
        var after = before.renamed(Renaming.ofColumn(before.name(), column, to));
        var sources = after.sources().stream()
                .map(source -> source.column().equalsIgnoreCase(column) ? source.renamed(to) : source)
                .toList();
        var conversions = after.conversions().stream()
                .map(asked -> asked.column().equalsIgnoreCase(column)
                        ? new Conversion(to, asked.unfit(), asked.misfit(), asked.type())
                        : asked)
                .toList();
        return new TableDraft(after.definition(), sources, after.indexes(), conversions, after.around());
    }
}
