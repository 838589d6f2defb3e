package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.Reference;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a foreign key away.
 *
 * @param columns its columns, to find one that has no name; empty when they are not known
 * @param referencedTable the table that it points at; empty when it is not known
 */
public record RemoveForeignKey(String name, List<String> columns, String referencedTable) implements TableEdit {

    public RemoveForeignKey {
        columns = List.copyOf(columns);
    }

    @Override
    public TableDraft apply(TableDraft before) {
        var byName = remove(before, (key, said) -> said != null && said.value().equals(name));
        if (byName != null) {
            return byName;
        }
        var byMeaning = remove(before, (key, said) -> said == null && isMeant(key));
        if (byMeaning == null) {
            throw before.notThere("foreign key '" + name + "'", List.of());
        }
        return byMeaning;
    }

    /** A foreign key as it is written, with its columns. */
    private record Written(List<String> columns, Reference reference) {}

    private static @Nullable TableDraft remove(TableDraft before, BiPredicate<Written, @Nullable Name> meant) {
        for (var key : before.constraints(TableConstraint.ForeignKey.class)) {
            var columns = key.columns().stream().map(Name::value).toList();
            if (meant.test(new Written(columns, key.reference()), key.name())) {
                return before.withDefinition(key.span().removedFromList());
            }
        }
        for (var column : before.definition().columns()) {
            for (var key : column.constraints(ColumnConstraint.References.class)) {
                var columns = List.of(column.name().value());
                if (meant.test(new Written(columns, key.reference()), key.name())) {
                    return withoutDeferral(
                            before.withDefinition(key.span().removed()),
                            column.name().value());
                }
            }
        }
        return null;
    }

    private static TableDraft withoutDeferral(TableDraft draft, String name) {
        ColumnDefinition column = draft.column(name);
        var deferrals = column.constraints(ColumnConstraint.Deferral.class);
        return deferrals.isEmpty()
                        || !column.constraints(ColumnConstraint.References.class)
                                .isEmpty()
                ? draft
                : draft.withDefinition(deferrals.get(0).span().removed());
    }

    private boolean isMeant(Written key) {
        return key.reference().table().value().equalsIgnoreCase(referencedTable)
                && key.columns().size() == columns.size()
                && key.columns().stream().allMatch(column -> columns.stream().anyMatch(column::equalsIgnoreCase));
    }
}
