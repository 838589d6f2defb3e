package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.KeyPart;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a unique constraint away: the index that it is, or what the table's definition says.
 *
 * @param columns its columns; empty when they are not known
 */
public record RemoveUnique(String name, List<String> columns) implements TableEdit {

    public RemoveUnique {
        columns = List.copyOf(columns);
    }

    @Override
    public TableDraft apply(TableDraft before) {
        if (before.indexes().stream().anyMatch(index -> index.name().equalsIgnoreCase(name))) {
            return before.withoutIndexes(index -> index.name().equalsIgnoreCase(name));
        }
        for (var unique : before.constraints(TableConstraint.Unique.class)) {
            if (isMeant(unique.name(), columns(unique))) {
                return before.withDefinition(unique.span().removedFromList());
            }
        }
        for (var column : before.definition().columns()) {
            for (var unique : column.constraints(ColumnConstraint.Unique.class)) {
                if (isMeant(unique.name(), List.of(column.name().value()))) {
                    return before.withDefinition(unique.span().removed());
                }
            }
        }
        throw before.notThere("unique constraint '" + name + "'", List.of());
    }

    private static List<String> columns(TableConstraint.Unique unique) {
        return unique.parts().stream()
                .map(KeyPart::column)
                .map(column -> column == null ? "" : column.value())
                .toList();
    }

    private boolean isMeant(@Nullable Name said, List<String> written) {
        return said != null
                ? said.value().equals(name)
                : written.size() == columns.size()
                        && written.stream().allMatch(one -> columns.stream().anyMatch(one::equalsIgnoreCase));
    }
}
