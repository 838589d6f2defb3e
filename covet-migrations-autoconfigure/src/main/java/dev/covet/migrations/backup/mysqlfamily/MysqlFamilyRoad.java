package dev.covet.migrations.backup.mysqlfamily;

import dev.covet.migrations.backup.format.RowReader;
import dev.covet.migrations.backup.manifest.SchemaRecord;
import dev.covet.migrations.backup.manifest.TableContent;
import dev.covet.migrations.backup.road.EngineRoad;
import dev.covet.migrations.backup.road.PartNames;
import dev.covet.migrations.backup.road.PartSink;
import dev.covet.migrations.backup.road.RowsLost;
import dev.covet.migrations.backup.road.SchemaCreation;
import dev.covet.migrations.backup.road.Selection;
import dev.covet.migrations.backup.road.Stored;
import dev.covet.migrations.backup.road.Streaming;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Streams all tables out of one consistent snapshot, and inserts many rows at a time. */
public final class MysqlFamilyRoad implements EngineRoad {

    /** Rows that are committed at once where nothing can be taken back anyway. */
    private static final long AT_ONCE = 100_000;

    @Override
    public Dump dump(Session session, Selection selection, PartSink sink) throws IOException {
        try (var state = SessionState.forReading(session)) {
            return Streaming.inTransaction(state.session(), () -> {
                session.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                session.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
                var contents = new Contents(session);
                var live = new CatalogReader().read(session, selection.filter());
                var positions = contents.positions(selection);
                var stored = new ArrayList<TableContent>();
                for (var table : contents.tables(selection)) {
                    var part = sink.store(
                            table.name(),
                            PartNames.of(stored.size() + 1, table.name()) + ".rows",
                            new RowStream(session, table)::writeTo);
                    stored.add(new TableContent(table.name(), table.columnNames(), part.result(), part.file()));
                }
                return new Dump(new SchemaRecord(live, positions), stored);
            });
        }
    }

    @Override
    public long countRows(InputStream part, List<TableContent> tables) throws IOException {
        var rows = 0L;
        for (var table : tables) {
            var reader = new RowReader(part, table.columns().size());
            while (reader.next() != null) {
                rows++;
            }
        }
        return rows;
    }

    @Override
    public void replaceDatabase(Session session, Stored stored, Runnable check) throws IOException {
        try (var state = SessionState.forWriting(session)) {
            new Clearing(state.session()).dropAllBut(stored.selection().apart());
            var creation = new SchemaCreation(session, stored.schema().live());
            creation.beforeRows();
            var shapes = shapes(session, stored);
            for (var table : stored.tables()) {
                load(session, stored, table, shapes, AT_ONCE);
            }
            creation.afterRows();
            stored.schema().afterwards().forEach(session::execute);
        }
        check.run();
    }

    @Override
    public void replaceRows(Session session, Stored stored, Runnable check) throws IOException {
        try (var state = SessionState.forWriting(session)) {
            var tables = new HashSet<>(
                    stored.tables().stream().map(TableContent::table).toList());
            var live =
                    new CatalogReader().read(state.session(), stored.selection().filter());
            var keys = new ForeignKeys(session, live.schema(), tables);
            var triggers = Triggers.takenAway(session, live, tables);
            try {
                Streaming.inTransaction(session, () -> {
                    var shapes = shapes(session, stored);
                    for (var table : stored.tables()) {
                        session.execute("DELETE FROM " + session.dialect().quote(table.table()));
                        load(session, stored, table, shapes, Long.MAX_VALUE);
                    }
                    keys.require();
                    check.run();
                    return stored;
                });
            } finally {
                triggers.bringBack();
            }
        }
    }

    @Override
    public boolean isUndoneOnFailure() {
        return false;
    }

    private static void load(
            Session session, Stored stored, TableContent table, Map<String, TableShape> shapes, long atOnce)
            throws IOException {
        var shape = shapes.get(table.table());
        if (shape == null) {
            throw new ConfigurationException(
                    "There is no table '" + table.table() + "' to put the rows of the backup into.",
                    "Restore the whole backup, or create the table first.");
        }
        var inserted = stored.read(table.table(), table.file(), source -> {
            var reader = new RowReader(source, table.columns().size());
            try (var inserts = new RowInserts(session, inOrder(shape, table.columns()), reader)) {
                if (atOnce == Long.MAX_VALUE) {
                    var unused = inserts.insert(atOnce);
                } else {
                    while (Streaming.inTransaction(session, () -> inserts.insert(atOnce))) {
                        // The next rows.
                    }
                }
                return inserts.inserted();
            }
        });
        RowsLost.requireAll(table.table(), table.rows(), inserted);
    }

    /** The table's columns in the order in which the backup has them. */
    private static TableShape inOrder(TableShape shape, List<String> columns) {
        var found = new ArrayList<TableShape.StoredColumn>();
        for (var column : columns) {
            found.add(shape.columns().stream()
                    .filter(one -> one.name().equals(column))
                    .findFirst()
                    .orElseThrow(() -> new ConfigurationException(
                            "The table '" + shape.name() + "' has no column '" + column + "', which the backup has"
                                    + " values of.",
                            "Restore the whole backup, or bring the table to what it was when the backup was made.")));
        }
        return new TableShape(shape.name(), found);
    }

    private static Map<String, TableShape> shapes(Session session, Stored stored) {
        var shapes = new LinkedHashMap<String, TableShape>();
        new Contents(session).tables(stored.selection()).forEach(shape -> shapes.put(shape.name(), shape));
        return shapes;
    }
}
