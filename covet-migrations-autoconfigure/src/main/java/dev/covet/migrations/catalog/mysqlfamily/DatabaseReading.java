package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One reading of one database. */
final class DatabaseReading {

    private final Session session;
    private final Flavour flavour;
    private final String database;
    private final CatalogFilter filter;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<NativeObject> before = new ArrayList<>();
    private final List<NativeObject> after = new ArrayList<>();

    DatabaseReading(Session session, Flavour flavour, String database, CatalogFilter filter) {
        this.session = session;
        this.flavour = flavour;
        this.database = database;
        this.filter = filter;
    }

    LiveSchema read() {
        var inventory = Inventory.read(session, flavour);
        before.addAll(new RoutineReader(session).routines());
        readTables(inventory);
        readSequences(inventory);
        keepForeignKeys(inventory);
        var views = new ViewReader(session, database);
        views.read(filter);
        after.addAll(views.natives());
        var triggers = triggers();
        after.addAll(new RoutineReader(session).events());
        before.addAll(after);
        sequences.sort(Comparator.comparing(Sequence::name));
        return new LiveSchema(
                new Schema(List.copyOf(tables.values()), sequences, views.views(), triggers, true), before);
    }

    private List<TableRow> included(Inventory inventory) {
        return inventory.tables().stream()
                .filter(table -> filter.includes(table.name()))
                .sorted(Comparator.comparing(TableRow::name))
                .toList();
    }

    private void readTables(Inventory inventory) {
        var included = included(inventory).stream()
                .filter(table -> !table.isSequence())
                .toList();
        var nativeTables = new NativeTables(session, inventory, flavour.tablesWithPeriods());
        var columns = included.stream()
                .filter(table -> !nativeTables.holds(table))
                .flatMap(table -> inventory.columnsOf(table.name()).stream())
                .toList();
        var exact = ExactDefaults.read(session, flavour, columns);
        var reader = new TableReader(
                session.dialect(),
                flavour,
                inventory,
                new ColumnReader(
                        session.dialect(), flavour, inventory.collations(), new DefaultReader(flavour, exact)));
        for (var table : included) {
            var sequence =
                    flavour.sequence(table, inventory.columnsOf(table.name()), inventory.indexesOf(table.name()));
            if (sequence.isPresent()) {
                sequences.add(sequence.get());
            } else if (nativeTables.holds(table)) {
                before.add(nativeTables.read(table));
            } else {
                readTable(inventory, reader, table);
            }
        }
    }

    private void readTable(Inventory inventory, TableReader reader, TableRow table) {
        var rows = inventory.indexesOf(table.name());
        var indexes =
                new IndexReader(session.dialect(), flavour, table, rows, FullTextParsers.of(session, table, rows));
        tables.put(
                table.name(),
                reader.read(table, indexes, foreignKeys(inventory, table).keys()));
        after.addAll(indexes.natives());
        after.addAll(reader.uncheckedChecks(table.name()));
    }

    private ForeignKeyReader foreignKeys(Inventory inventory, TableRow table) {
        return new ForeignKeyReader(
                session.dialect(),
                database,
                inventory.references().getOrDefault(table.name(), List.of()),
                inventory.rules().getOrDefault(table.name(), List.of()));
    }

    /** Takes those out of the model that point at what the model does not hold, or at what it does not take for a key. */
    private void keepForeignKeys(Inventory inventory) {
        for (var row : included(inventory)) {
            var table = tables.get(row.name());
            var kept = table == null
                    ? List.<ForeignKey>of()
                    : table.foreignKeys().stream().filter(this::pointsAtKey).toList();
            if (table != null) {
                tables.put(row.name(), table.withForeignKeys(kept));
            }
            after.addAll(foreignKeys(inventory, row)
                    .natives(kept.stream().map(Named::name).collect(Collectors.toSet())));
        }
    }

    private boolean pointsAtKey(ForeignKey key) {
        var referenced = tables.get(key.referencedTable());
        return referenced != null && referenced.isKey(key.referencedColumns());
    }

    private void readSequences(Inventory inventory) {
        sequences.addAll(flavour.sequences(included(inventory).stream()
                .filter(TableRow::isSequence)
                .map(TableRow::name)
                .toList()));
    }

    private List<Trigger> triggers() {
        var reader = new TriggerReader(session.dialect());
        var triggers = new ArrayList<Trigger>();
        for (var row : flavour.triggers()) {
            if (tables.containsKey(row.table())) {
                triggers.add(reader.read(row));
            } else if (filter.includes(row.table())) {
                after.add(reader.nativeTrigger(row));
            }
        }
        return triggers;
    }
}
