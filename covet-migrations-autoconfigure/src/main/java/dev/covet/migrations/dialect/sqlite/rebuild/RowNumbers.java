package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Mentions;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which column, if any, is the number that SQLite gives each row. */
final class RowNumbers {

    private static final List<String> ALIASES = List.of("rowid", "_rowid_", "oid");

    private RowNumbers() {}

    /** A name for the number of a row that no column has; {@code null} when rows have no number, or none that can be named. */
    static @Nullable String alias(CreateTable table) {
        return table.isWithoutRowid()
                ? null
                : ALIASES.stream()
                        .filter(alias -> isFree(table, alias))
                        .findFirst()
                        .orElse(null);
    }

    /** What the numbers of rows are written to in a new table; {@code null} when they have none, or a column's values their place. */
    static @Nullable String written(TableDraft draft) {
        var column = column(draft.definition());
        var isWritten = column != null
                && draft.source(column).map(source -> source.value() != null).orElse(false);
        return isWritten ? null : alias(draft.definition());
    }

    /** Whether SQL speaks of the number of a row by one of its names. */
    static boolean isMentioned(String sql) {
        return ALIASES.stream().anyMatch(alias -> Mentions.in(sql, alias));
    }

    /** Whether no column has that name. */
    static boolean isFree(CreateTable table, String name) {
        return table.columns().stream()
                .noneMatch(column -> column.name().value().equalsIgnoreCase(name));
    }

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
