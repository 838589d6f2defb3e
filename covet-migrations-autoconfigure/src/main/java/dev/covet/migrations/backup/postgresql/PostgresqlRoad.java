package dev.covet.migrations.backup.postgresql;

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
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads all tables by COPY in one snapshot, and puts them back in one transaction with everything around them. */
public final class PostgresqlRoad implements EngineRoad {

    private static final int BUFFER = 1 << 16;

    @Override
    public Dump dump(Session session, Selection selection, PartSink sink) throws IOException {
        return Streaming.inTransaction(session, () -> {
            TransactionSettings.forReading(session);
            var contents = new Contents(session);
            var tables = contents.tables(selection);
            lock(session, tables);
            var live = new CatalogReader().read(session, selection.filter());
            var stored = new ArrayList<TableContent>();
            for (var table : tables.entrySet()) {
                stored.add(dump(session, table, stored.size() + 1, sink));
            }
            // Last: sequences are of no snapshot, and one that is behind its rows would give a number twice.
            var afterwards = new ArrayList<>(contents.sequencePositions(selection));
            afterwards.addAll(new Rights(session).statements(selection.apart()));
            return new Dump(new SchemaRecord(live, afterwards), stored);
        });
    }

    @Override
    public long countRows(InputStream part, List<TableContent> tables) throws IOException {
        var rows = 0L;
        var buffer = new byte[BUFFER];
        for (var count = part.read(buffer); count >= 0; count = part.read(buffer)) {
            for (var i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    rows++;
                }
            }
        }
        return rows;
    }

    @Override
    public void replaceDatabase(Session session, Stored stored, Runnable check) throws IOException {
        Streaming.inTransaction(session, () -> {
            TransactionSettings.forWriting(session);
            new Clearing(session).dropAllBut(stored.selection().apart());
            var creation = new SchemaCreation(session, stored.schema().live());
            creation.beforeRows();
            for (var table : stored.tables()) {
                load(session, stored, table);
            }
            creation.afterRows();
            stored.schema().afterwards().forEach(session::execute);
            check.run();
            return stored;
        });
    }

    @Override
    public void replaceRows(Session session, Stored stored, Runnable check) throws IOException {
        Streaming.inTransaction(session, () -> {
            TransactionSettings.forWriting(session);
            createMissing(session, stored);
            var names = stored.tables().stream().map(TableContent::table).toList();
            var guards = Guards.of(session, names);
            guards.takeAway();
            var quoted = names.stream().map(session.dialect()::quote).toList();
            session.execute("TRUNCATE ONLY " + String.join(", ONLY ", quoted));
            for (var table : stored.tables()) {
                load(session, stored, table);
            }
            guards.bringBack();
            check.run();
            return stored;
        });
    }

    @Override
    public boolean isUndoneOnFailure() {
        return true;
    }

    /** Nobody may change or drop what is going to be read. */
    private static void lock(Session session, Map<String, List<String>> tables) {
        if (!tables.isEmpty()) {
            var names = tables.keySet().stream().map(session.dialect()::quote).toList();
            session.execute("LOCK TABLE ONLY " + String.join(", ONLY ", names) + " IN ACCESS SHARE MODE");
        }
    }

    private static TableContent dump(Session session, Map.Entry<String, List<String>> table, int number, PartSink sink)
            throws IOException {
        var sql = "COPY " + target(session, table.getKey(), table.getValue()) + " TO STDOUT";
        var part = sink.store(
                table.getKey(),
                PartNames.of(number, table.getKey()) + ".copy",
                target -> new Copy(session).out(sql, target));
        return new TableContent(table.getKey(), table.getValue(), part.result(), part.file());
    }

    private static void load(Session session, Stored stored, TableContent table) throws IOException {
        var sql = "COPY " + target(session, table.table(), table.columns()) + " FROM STDIN";
        var rows = stored.read(table.table(), table.file(), source -> new Copy(session).in(sql, source));
        RowsLost.requireAll(table.table(), table.rows(), rows);
    }

    /** A table of computed columns alone is read without a list of them. */
    private static String target(Session session, String table, List<String> columns) {
        var quoted = columns.stream().map(session.dialect()::quote).toList();
        return session.dialect().quote(table) + (quoted.isEmpty() ? "" : " (" + String.join(", ", quoted) + ")");
    }

    private static void createMissing(Session session, Stored stored) {
        var there = new Contents(session).tables(stored.selection());
        for (var table : stored.schema().live().schema().tables()) {
            if (stored.selection().includes(table.name()) && !there.containsKey(table.name())) {
                for (var step : session.dialect()
                        .render(new CreateTable(table), Schema.empty())
                        .steps()) {
                    session.execute(((Step.Statement) step).sql());
                }
            }
        }
    }
}
