package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.KeyPart;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.List;
import java.util.Objects;

/** Takes the primary key away; its columns stay NOT NULL. */
public record RemovePrimaryKey() implements TableEdit {

    @Override
    public TableDraft apply(TableDraft before) {
        for (var column : before.definition().columns()) {
            var keys = column.constraints(ColumnConstraint.PrimaryKey.class);
            if (!keys.isEmpty()) {
                var name = column.name().value();
                return notNull(before.withDefinition(keys.get(0).span().removed()), name);
            }
        }
        var keys = before.constraints(TableConstraint.PrimaryKey.class);
        if (keys.isEmpty()) {
            throw before.notThere("primary key", List.of());
        }
        var after = before.withDefinition(keys.get(0).span().removedFromList());
        for (var column : columns(keys.get(0))) {
            after = notNull(after, column);
        }
        return after;
    }

    private static List<String> columns(TableConstraint.PrimaryKey key) {
        return key.parts().stream()
                .map(KeyPart::column)
                .filter(Objects::nonNull)
                .map(Name::value)
                .toList();
    }

    private static TableDraft notNull(TableDraft draft, String column) {
        var isNotNull = !draft.column(column)
                .constraints(ColumnConstraint.NotNull.class)
                .isEmpty();
        return isNotNull ? draft : ColumnAspect.NOT_NULL.with(draft, column, "NOT NULL");
    }
}
