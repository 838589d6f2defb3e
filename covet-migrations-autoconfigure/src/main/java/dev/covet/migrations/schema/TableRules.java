package dev.covet.migrations.schema;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What must hold for a table within its schema, whatever the engine. */
final class TableRules {

    private final Schema schema;
    private final Table table;

    TableRules(Schema schema, Table table) {
        this.schema = schema;
        this.table = table;
    }

    void check() {
        requireColumnsAndDistinctNames();
        var key = table.primaryKey();
        if (key != null) {
            table.requireColumns(key.columns(), "for the primary key");
        }
        for (var unique : table.uniques()) {
            table.requireColumns(unique.columns(), "for unique constraint '" + unique.name() + "'");
        }
        table.indexes().forEach(this::checkIndex);
        table.foreignKeys().forEach(this::checkForeignKey);
    }

    void checkIndex(Index index) {
        var columns = index.parts().stream()
                .flatMap(part -> part instanceof IndexPart.OfColumn key ? Stream.of(key.column()) : Stream.empty())
                .toList();
        table.requireColumns(columns, "for index '" + index.name() + "'");
        table.requireColumns(index.include(), "to include in index '" + index.name() + "'");
    }

    void checkForeignKey(ForeignKey key) {
        table.requireColumns(key.columns(), "for foreign key '" + key.name() + "'");
        var referenced = schema.table(key.referencedTable());
        if (referenced.isEmpty()) {
            if (schema.complete()) {
                throw new InvalidMigrationException(
                        "Foreign key '" + key.name() + "' points at the table '" + key.referencedTable()
                                + "', which is not there.",
                        "Create that table first, or depend on the migration that does; where two tables point at each"
                                + " other, add one of the keys afterwards with addForeignKey.");
            }
            return;
        }
        referenced.get().requireColumns(key.referencedColumns(), "for foreign key '" + key.name() + "' to point at");
        if (referenced.get().complete() && !referenced.get().isKey(key.referencedColumns())) {
            throw new InvalidMigrationException(
                    "Foreign key '" + key.name() + "' points at '" + key.referencedTable() + "' "
                            + key.referencedColumns() + ", which is neither its primary key nor unique"
                            + " without being deferrable.",
                    "Point at the primary key, or make these columns unique first.");
        }
    }

    private void requireColumnsAndDistinctNames() {
        if (table.columns().isEmpty()) {
            throw new InvalidMigrationException(
                    "The table '" + table.name() + "' has no columns.", "Give it at least one column.");
        }
        requireDistinct("column", table.columns());
        requireDistinct("unique constraint", table.uniques());
        requireDistinct("foreign key", table.foreignKeys());
        requireDistinct("check", table.checks());
        requireDistinct("index", table.indexes());
    }

    private void requireDistinct(String kind, List<? extends Named> all) {
        var seen = new HashSet<String>();
        for (var one : all) {
            if (!seen.add(one.name())) {
                throw new InvalidMigrationException(
                        "The table '" + table.name() + "' has the " + kind + " '" + one.name() + "' twice.",
                        "Remove one of them, or give it another name.");
            }
        }
    }
}
