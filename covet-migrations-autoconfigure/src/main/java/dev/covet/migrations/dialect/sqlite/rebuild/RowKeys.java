package dev.covet.migrations.dialect.sqlite.rebuild;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.KeyPart;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tells a row of a table from others: its primary key where that is never NULL, else its number. */
final class RowKeys {

    private RowKeys() {}

    /**
     * SQL for it, as one text.
     *
     * @param prefix what stands before the names of columns, as the alias of the table with a dot
     * @return {@code null} when the table has no key, and columns have taken all names that the number of a row goes by
     */
    static @Nullable String of(CreateTable table, String prefix) {
        var columns = columns(table);
        var alias = RowNumbers.alias(table);
        var isEnough = !columns.isEmpty() && columns.stream().allMatch(column -> isNeverNull(table, column));
        if (alias != null && !isEnough) {
            return prefix + alias;
        }
        if (columns.isEmpty()) {
            return null;
        }
        return columns.stream()
                .map(column -> text(prefix + Quoted.name(column)))
                .collect(joining(" || ' ' || "));
    }

    /** Whether a column of the key has a value in each row, which SQLite does not demand of all keys. */
    static boolean isNeverNull(CreateTable table, String column) {
        return table.isWithoutRowid()
                || column.equalsIgnoreCase(RowNumbers.column(table))
                || table.columns().stream()
                        .anyMatch(known -> known.name().value().equalsIgnoreCase(column)
                                && !known.constraints(ColumnConstraint.NotNull.class)
                                        .isEmpty());
    }

    /** SQL for a value as a text. */
    static String text(String value) {
        return "CASE typeof(" + value + ") WHEN 'null' THEN 'NULL' WHEN 'blob' THEN hex(" + value + ") ELSE " + value
                + " END";
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
