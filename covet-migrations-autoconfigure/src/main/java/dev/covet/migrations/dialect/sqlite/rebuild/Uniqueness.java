package dev.covet.migrations.dialect.sqlite.rebuild;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.CreateIndex;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import dev.covet.migrations.dialect.sqlite.ddl.KeyPart;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Columns of which no two rows have the same values.
 *
 * @param collations of each column, by which values are the same
 */
record Uniqueness(List<String> columns, List<String> collations) {

    Uniqueness {
        columns = List.copyOf(columns);
        collations = collations.stream()
                .map(collation -> collation.toUpperCase(Locale.ROOT))
                .toList();
    }

    /** Whether {@code after} says the same of the same values in the new table. */
    boolean isKeptAs(Uniqueness after, KeptValues kept) {
        var columnsAfter = columns.stream()
                .map(column -> kept.of(column).map(ColumnSource::column).orElse(""))
                .toList();
        return collations.equals(after.collations)
                && columnsAfter.size() == after.columns.size()
                && String.join("\n", columnsAfter).equalsIgnoreCase(String.join("\n", after.columns));
    }

    /** What is unique in a table. Indexes of some rows or of expressions are left out. */
    static List<Uniqueness> of(CreateTable table, List<StoredDefinition> indexes) {
        var all = new ArrayList<Uniqueness>();
        for (var column : table.columns()) {
            if (!column.constraints(ColumnConstraint.PrimaryKey.class).isEmpty()
                    || !column.constraints(ColumnConstraint.Unique.class).isEmpty()) {
                all.add(new Uniqueness(List.of(column.name().value()), List.of(FutureRows.collation(column))));
            }
        }
        for (var constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.PrimaryKey key) {
                add(all, table, key.parts());
            } else if (constraint instanceof TableConstraint.Unique unique) {
                add(all, table, unique.parts());
            }
        }
        for (var definition : indexes) {
            if (Definition.parse(definition.sql()) instanceof CreateIndex index
                    && index.unique()
                    && index.where() == null) {
                add(all, table, index.parts());
            }
        }
        return all;
    }

    private static void add(List<Uniqueness> all, CreateTable table, List<KeyPart> parts) {
        var columns = new ArrayList<String>();
        var collations = new ArrayList<String>();
        for (var part : parts) {
            var name = part.column();
            var column = table.columns().stream()
                    .filter(known -> name != null && known.name().value().equalsIgnoreCase(name.value()))
                    .findFirst();
            if (column.isEmpty()) {
                return;
            }
            columns.add(column.get().name().value());
            collations.add(
                    part.collation() == null
                            ? FutureRows.collation(column.get())
                            : part.collation().value());
        }
        all.add(new Uniqueness(columns, collations));
    }

    /** SQL that is true of rows that can be the same as others. */
    String present() {
        return columns.stream()
                .map(column -> Quoted.name(column) + " IS NOT NULL")
                .collect(joining(" AND "));
    }

    /** What rows are the same by. */
    String groups() {
        var groups = new ArrayList<String>();
        for (var i = 0; i < columns.size(); i++) {
            groups.add(Quoted.name(columns.get(i)) + " COLLATE " + Quoted.name(collations.get(i)));
        }
        return String.join(", ", groups);
    }
}
