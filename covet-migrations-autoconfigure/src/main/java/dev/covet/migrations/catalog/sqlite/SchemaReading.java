package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.NativeObject.Phase;
import dev.covet.migrations.catalog.TypeSpellings;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.sqlite.ddl.CreateIndex;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTrigger;
import dev.covet.migrations.dialect.sqlite.ddl.CreateView;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerTiming;
import dev.covet.migrations.schema.Unique;
import dev.covet.migrations.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a schema of the definitions that SQLite keeps, and carries what does not fit into one. */
final class SchemaReading {

    private final Dialect dialect;
    private final TypeSpellings types;
    private final List<SchemaRow> rows;
    private final Spelling spelling;
    private final DistinctNames indexNames = new DistinctNames();
    private final Map<String, List<SchemaRow>> indexRows = new HashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<NativeObject> natives = new ArrayList<>();
    private boolean complete = true;

    SchemaReading(Dialect dialect, List<SchemaRow> rows) {
        this.dialect = dialect;
        this.types = new TypeSpellings(dialect);
        this.rows = rows;
        this.spelling = new Spelling(rows.stream()
                .flatMap(row -> row.definition() instanceof CreateTable table ? Stream.of(table) : Stream.empty())
                .toList());
    }

    /** What {@code chosen} lets through; names are looked up among all rows. */
    LiveSchema read(Predicate<SchemaRow> chosen) {
        for (var row : rows) {
            indexNames.take(row.name());
            if (row.is("index")) {
                indexRows
                        .computeIfAbsent(Spelling.lower(row.owner()), owner -> new ArrayList<>())
                        .add(row);
            }
        }
        var read = rows.stream().filter(chosen).toList();
        of("table", read).forEach(this::readTable);
        leaveKeysOut(read);
        carryCycles(read);
        of("view", read).forEach(this::readView);
        of("trigger", read).forEach(this::readTrigger);
        return new LiveSchema(new Schema(tables, List.of(), views, triggers, complete), natives);
    }

    private static List<SchemaRow> of(String type, List<SchemaRow> rows) {
        return rows.stream().filter(row -> row.is(type)).toList();
    }

    private void readTable(SchemaRow row) {
        if (row.isVirtualTable()) {
            carry(row, "virtual table", null, Phase.AFTER_TABLES);
            return;
        }
        var reading = reading(row);
        if (reading == null) {
            complete = false;
            carryTable(row);
            return;
        }
        tables.add(reading.table());
        if (!reading.exact()) {
            carryTable(row);
        }
    }

    /** Takes the keys out of the model that point at tables which are there and are not read; their tables are as they are. */
    private void leaveKeysOut(List<SchemaRow> read) {
        var others = of("table", rows).stream().map(SchemaRow::name).collect(Collectors.toCollection(HashSet::new));
        of("table", read).forEach(row -> others.remove(row.name()));
        for (var position = 0; position < tables.size(); position++) {
            var table = tables.get(position);
            var kept = table.foreignKeys().stream()
                    .filter(key -> !others.contains(key.referencedTable()))
                    .toList();
            if (kept.size() < table.foreignKeys().size()) {
                tables.set(position, table.withForeignKeys(kept));
                of("table", read).stream()
                        .filter(row -> row.name().equals(table.name()) && !isCarried(row.name()))
                        .forEach(this::carryTable);
            }
        }
    }

    /** SQLite takes foreign keys with their tables only, and the model no key to a table that is not there yet. */
    private void carryCycles(List<SchemaRow> read) {
        var cyclic = new Cycles(tables).tables();
        of("table", read).stream()
                .filter(row -> cyclic.contains(row.name()) && !isCarried(row.name()))
                .forEach(this::carryTable);
    }

    private boolean isCarried(String table) {
        return natives.stream()
                .anyMatch(object -> object.kind().equals(NativeObject.TABLE)
                        && object.name().equals(table));
    }

    private @Nullable TableReading reading(SchemaRow row) {
        if (!(row.definition() instanceof CreateTable definition)) {
            return null;
        }
        try {
            return withIndexes(definition, new TableReader(dialect, types, definition, spelling, indexNames).read());
        } catch (InvalidMigrationException e) {
            // What the model refuses and SQLite takes, such as a column twice in a key, is carried as it is.
            return null;
        }
    }

    private TableReading withIndexes(CreateTable definition, TableReading reading) {
        var uniques = new ArrayList<>(reading.table().uniques());
        var indexes = new ArrayList<Index>();
        for (var row : indexRows(definition.name().value())) {
            if (!(row.definition() instanceof CreateIndex index)) {
                return new TableReading(reading.table(), false);
            }
            var read = new IndexReader(definition, index).read();
            if (IndexReader.isConstraint(read)) {
                uniques.add(new Unique(read.name(), IndexReader.columns(read)));
            } else {
                indexes.add(read);
            }
        }
        uniques.sort(Comparator.comparing(Unique::name));
        return new TableReading(reading.table().withUniques(uniques).withIndexes(indexes), reading.exact());
    }

    private List<SchemaRow> indexRows(String table) {
        return indexRows.getOrDefault(Spelling.lower(table), List.of());
    }

    private void readView(SchemaRow row) {
        if (row.definition() instanceof CreateView view && view.columns().isEmpty()) {
            views.add(new View(view.name().value(), SqlText.of(view.query().text())));
        } else {
            carry(row, row.type(), null, Phase.AFTER_TABLES);
        }
    }

    private void readTrigger(SchemaRow row) {
        var table = spelling.ofTable(row.owner());
        if (row.definition() instanceof CreateTrigger trigger
                && trigger.timing() != CreateTrigger.Timing.INSTEAD_OF
                && trigger.updated().isEmpty()
                && trigger.when() == null
                && Named.find(tables, table).isPresent()) {
            triggers.add(new Trigger(
                    trigger.name().value(),
                    table,
                    TriggerTiming.valueOf(trigger.timing().name()),
                    trigger.event(),
                    SqlText.of(trigger.body().text())));
        } else {
            carry(row, row.type(), table, Phase.AFTER_TABLES);
        }
    }

    private void carryTable(SchemaRow row) {
        var create = Stream.concat(Stream.of(row), indexRows(row.name()).stream())
                .map(SchemaRow::sql)
                .toList();
        var drop = List.of(drop(row));
        natives.add(new NativeObject(NativeObject.TABLE, row.name(), null, Phase.BEFORE_TABLES, create, drop));
    }

    private void carry(SchemaRow row, String kind, @Nullable String table, Phase phase) {
        natives.add(new NativeObject(kind, row.name(), table, phase, row.sql(), drop(row)));
    }

    private String drop(SchemaRow row) {
        return "DROP " + row.type().toUpperCase(Locale.ROOT) + " " + dialect.quote(row.name());
    }
}
