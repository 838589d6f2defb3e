package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import org.jspecify.annotations.Nullable;

/** Which column, if any, is the number that SQLite gives each row. */
final class RowNumbers {

    private RowNumbers() {}

    /** {@code null} when rows have a number of their own, or none. */
    static @Nullable String column(CreateTable table) {
        if (table.isWithoutRowid()) {
            return null;
        }
        for (var column : table.columns()) {
            for (var key : column.constraints(ColumnConstraint.PrimaryKey.class)) {
                // A historic quirk, which SQLite keeps: the word makes it an ordinary key.
                return isInteger(column) && !key.descending() ? column.name().value() : null;
            }
        }
        for (var constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.PrimaryKey key) {
                return column(table, key);
            }
        }
        return null;
    }

    /** Whether the numbers of rows that are gone never come again. */
    static boolean neverComeAgain(CreateTable table) {
        return table.columns().stream()
                        .flatMap(column -> column.constraints(ColumnConstraint.PrimaryKey.class).stream())
                        .anyMatch(ColumnConstraint.PrimaryKey::autoincrement)
                || table.constraints().stream()
                        .anyMatch(constraint ->
                                constraint instanceof TableConstraint.PrimaryKey key && key.autoincrement());
    }

    private static @Nullable String column(CreateTable table, TableConstraint.PrimaryKey key) {
        var part = key.parts().size() == 1 ? key.parts().get(0).column() : null;
        return part == null
                ? null
                : table.columns().stream()
                        .filter(column -> column.name().value().equalsIgnoreCase(part.value()) && isInteger(column))
                        .map(column -> column.name().value())
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isInteger(ColumnDefinition column) {
        return column.declaredType().equalsIgnoreCase("INTEGER");
    }
}
