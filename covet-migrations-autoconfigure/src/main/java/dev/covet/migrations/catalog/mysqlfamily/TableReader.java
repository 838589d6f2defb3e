package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes tables of what information_schema reports of them. */
final class TableReader {

    private final Dialect dialect;
    private final Flavour flavour;
    private final Inventory inventory;
    private final ColumnReader columns;

    TableReader(Dialect dialect, Flavour flavour, Inventory inventory, ColumnReader columns) {
        this.dialect = dialect;
        this.flavour = flavour;
        this.inventory = inventory;
        this.columns = columns;
    }

    /** @param foreignKeys those that the model holds */
    Table read(TableRow row, IndexReader indexes, List<ForeignKey> foreignKeys) {
        var checks = inventory.checksOf(row.name());
        var options = TableOptions.of(row, inventory.collations().ofDatabase(), inventory.partitionsOf(row.name()));
        var key = indexes.primaryKey();
        return new Table(
                row.name(),
                inventory.columnsOf(row.name()).stream()
                        .map(column -> columns.read(column, checks, row.collation()))
                        .toList(),
                key.isEmpty() ? null : new PrimaryKey(Names.primaryKey(row.name()), key),
                indexes.uniques(),
                foreignKeys,
                checks(row.name()),
                indexes.indexes(foreignKeys),
                row.comment().isEmpty() ? null : row.comment(),
                options.isEmpty() ? null : flavour.words(options),
                true);
    }

    private List<Check> checks(String table) {
        return inventory.checksOf(table).stream()
                .filter(check -> check.enforced() && !isPartOfType(check))
                .map(check -> new Check(check.name(), SqlText.of(check.expression())))
                .sorted(Comparator.comparing(Check::name))
                .toList();
    }

    private boolean isPartOfType(CheckRow check) {
        return inventory.columnsOf(check.table()).stream().anyMatch(column -> flavour.isJson(column, check));
    }

    /** Checks that nobody checks. */
    List<NativeObject> uncheckedChecks(String table) {
        var natives = new ArrayList<NativeObject>();
        for (var check : inventory.checksOf(table)) {
            if (!check.enforced()) {
                var alter = "ALTER TABLE " + dialect.quote(table) + " ";
                var name = dialect.quote(check.name());
                natives.add(new NativeObject(
                        "check",
                        check.name(),
                        table,
                        NativeObject.Phase.AFTER_TABLES,
                        alter + "ADD CONSTRAINT " + name + " CHECK (" + check.expression() + ") NOT ENFORCED",
                        alter + "DROP CHECK " + name));
            }
        }
        return natives;
    }
}
