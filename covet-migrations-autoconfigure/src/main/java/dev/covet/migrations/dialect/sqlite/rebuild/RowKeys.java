package dev.covet.migrations.dialect.sqlite.rebuild;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.KeyPart;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.List;
import java.util.Objects;

/** What tells a row of a table from others: its primary key, else its number. */
final class RowKeys {

    private RowKeys() {}

    /** SQL for it, as one text. */
    static String of(CreateTable table) {
        var columns = columns(table);
        return columns.isEmpty()
                ? "rowid"
                : columns.stream()
                        .map(column -> "ifnull(" + Quoted.name(column) + ", 'NULL')")
                        .collect(joining(" || ' ' || "));
    }

    static List<String> columns(CreateTable table) {
        for (var column : table.columns()) {
            if (!column.constraints(ColumnConstraint.PrimaryKey.class).isEmpty()) {
                return List.of(column.name().value());
            }
        }
        return table.constraints().stream()
                .filter(TableConstraint.PrimaryKey.class::isInstance)
                .flatMap(key -> ((TableConstraint.PrimaryKey) key).parts().stream())
                .map(KeyPart::column)
                .filter(Objects::nonNull)
                .map(Name::value)
                .toList();
    }
}
