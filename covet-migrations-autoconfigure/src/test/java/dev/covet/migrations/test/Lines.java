package dev.covet.migrations.test;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which tables and columns are the same ones under whatever name: one that was dropped and another of its name are not.
 *
 * @param tables by the names that they have now
 */
record Lines(Map<String, Line> tables) {

    /**
     * A table.
     *
     * @param id the same all its life
     * @param columns what its columns are all their lives, by the names that they have now
     */
    record Line(String id, Map<String, String> columns) {}

    Lines {
        tables = Map.copyOf(tables);
    }

    /** @param applied all migrations that are applied, in order */
    static Lines after(List<Migration> applied) {
        var tables = new HashMap<String, Line>();
        for (var migration : applied) {
            var number = 0;
            for (var operation : migration.operations()) {
                change(tables, operation, " of " + migration.name().text() + "." + number++);
            }
        }
        return new Lines(tables);
    }

    private static void change(Map<String, Line> tables, Operation operation, String id) {
        if (operation instanceof CreateTable create) {
            var columns = new HashMap<String, String>();
            create.table().columns().forEach(column -> columns.put(column.name(), column.name() + id));
            tables.put(create.table().name(), new Line(create.table().name() + id, columns));
        } else if (operation instanceof DropTable drop) {
            tables.remove(drop.table());
        } else if (operation instanceof RenameTable rename) {
            tables.put(rename.to(), Objects.requireNonNull(tables.remove(rename.from())));
        } else if (operation instanceof AddColumn add) {
            columns(tables, add.table()).put(add.column().name(), add.column().name() + id);
        } else if (operation instanceof DropColumn drop) {
            columns(tables, drop.table()).remove(drop.column());
        } else if (operation instanceof RenameColumn rename) {
            var columns = columns(tables, rename.table());
            columns.put(rename.to(), Objects.requireNonNull(columns.remove(rename.from())));
        }
    }

    private static Map<String, String> columns(Map<String, Line> tables, String table) {
        return Objects.requireNonNull(tables.get(table)).columns();
    }

    Line line(String table) {
        return Objects.requireNonNull(tables.get(table), table);
    }

    /** What a table of another moment is called here; empty when it is not there. */
    Optional<String> nameOf(Line line) {
        return tables.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(line.id()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What a column of another moment is called here; empty when it is not there. */
    Optional<String> nameOf(Line line, String column) {
        var id = line.columns().get(column);
        return nameOf(line)
                .flatMap(table -> new ArrayList<>(line(table).columns().entrySet())
                        .stream()
                                .filter(entry -> entry.getValue().equals(id))
                                .map(Map.Entry::getKey)
                                .findFirst());
    }
}
