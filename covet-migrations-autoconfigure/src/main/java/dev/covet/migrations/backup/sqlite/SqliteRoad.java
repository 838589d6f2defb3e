package dev.covet.migrations.backup.sqlite;

import dev.covet.migrations.backup.manifest.SchemaRecord;
import dev.covet.migrations.backup.manifest.TableContent;
import dev.covet.migrations.backup.road.EngineRoad;
import dev.covet.migrations.backup.road.PartSink;
import dev.covet.migrations.backup.road.Selection;
import dev.covet.migrations.backup.road.Stored;
import dev.covet.migrations.backup.road.Streaming;
import dev.covet.migrations.backup.road.TemporaryFolder;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes an image of the database, page by page, and puts one in its place; single tables go through an image, too. */
public final class SqliteRoad implements EngineRoad {

    private static final String SUBJECT = "the database";
    private static final String PART = "database.sqlite";
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int PAGES_AT = 28;

    @Override
    public Dump dump(Session session, Selection selection, PartSink sink) throws IOException {
        var part = sink.storeFile(
                SUBJECT,
                PART,
                file -> selection.isEverything() ? image(session, selection, file) : rows(session, selection, file));
        var contents = part.result();
        var tables = contents.tables().stream()
                .map(table -> new TableContent(table.table(), table.columns(), table.rows(), part.file()))
                .toList();
        return new Dump(contents.schema(), tables);
    }

    @Override
    public long countRows(InputStream part, List<TableContent> tables) throws IOException {
        var header = part.readNBytes(HEADER);
        if (header.length < HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("it is no SQLite database");
        }
        var fields = ByteBuffer.wrap(header);
        var pageSize = fields.getShort(PAGE_SIZE_AT) == 1 ? 1 << 16 : fields.getShort(PAGE_SIZE_AT) & 0xFFFF;
        var expected = (long) pageSize * (fields.getInt(PAGES_AT) & 0xFFFFFFFFL);
        var length = HEADER + part.transferTo(OutputStream.nullOutputStream());
        if (length != expected) {
            throw new IOException("it has " + length + " bytes where its pages have " + expected);
        }
        return tables.stream().mapToLong(TableContent::rows).sum();
    }

    @Override
    public void replaceDatabase(Session session, Stored stored, Runnable check) throws IOException {
        try (var folder = TemporaryFolder.create()) {
            var file = folder.file("image.db");
            extract(stored, file);
            try (var image = Image.attach(session, file)) {
                requireSound(image, stored);
                stored.selection().apart().forEach(image::takeOver);
                image.requireSamePages();
            }
            var before = folder.file("before.db");
            Image.run(session, "backup to", before);
            try {
                Image.run(session, "restore from", file);
                check.run();
            } catch (RuntimeException e) {
                putBack(session, before, e);
                throw e;
            }
        }
    }

    @Override
    public void replaceRows(Session session, Stored stored, Runnable check) throws IOException {
        try (var folder = TemporaryFolder.create()) {
            var file = folder.file("image.db");
            extract(stored, file);
            try (var image = Image.attach(session, file);
                    var guards = Guards.off(session)) {
                requireSound(image, stored);
                Streaming.inTransaction(session, () -> {
                    createMissing(session, stored);
                    guards.dropTriggers(
                            stored.tables().stream().map(TableContent::table).toList());
                    var copy = new RowCopy(session, image);
                    stored.tables().forEach(copy::in);
                    guards.createTriggers();
                    guards.requireKeys();
                    check.run();
                    return stored;
                });
            }
        }
    }

    @Override
    public boolean isUndoneOnFailure() {
        return true;
    }

    private record Contents(SchemaRecord schema, List<TableContent> tables) {}

    /** One transaction that only reads keeps others from changing what is copied page by page. */
    private static Contents image(Session session, Selection selection, Path file) throws IOException {
        var live = inReading(session, () -> {
            var read = new CatalogReader().read(session, selection.filter());
            Image.run(session, "backup to", file);
            return read;
        });
        try (var image = Image.attach(session, file)) {
            selection.apart().forEach(image::drop);
            return contents(image, live, image.tables());
        }
    }

    private static Contents rows(Session session, Selection selection, Path file) throws IOException {
        try (var image = Image.attach(session, file)) {
            return inReading(session, () -> {
                var live = new CatalogReader().read(session, selection.filter());
                var tables = Image.ownTables(session);
                tables.keySet().removeIf(table -> !selection.includes(table));
                var copy = new RowCopy(session, image);
                tables.forEach(copy::out);
                return contents(image, live, tables);
            });
        }
    }

    private static Contents contents(Image image, LiveSchema live, Map<String, List<String>> tables) {
        var contents = new ArrayList<TableContent>();
        tables.forEach((table, columns) -> contents.add(new TableContent(table, columns, image.count(table), PART)));
        return new Contents(new SchemaRecord(live, List.of()), contents);
    }

    private static <T> T inReading(Session session, Streaming.Work<T> work) throws IOException {
        session.execute("BEGIN");
        var done = false;
        try {
            var result = work.run();
            session.execute("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                session.execute("ROLLBACK");
            }
        }
    }

    private static void extract(Stored stored, Path file) throws IOException {
        stored.read(SUBJECT, stored.file(PART), source -> Files.copy(source, file));
    }

    private static void requireSound(Image image, Stored stored) {
        var faults = new ArrayList<>(image.faults());
        for (var table : stored.tables()) {
            var rows = image.count(table.table());
            if (rows != table.rows()) {
                faults.add("the table '" + table.table() + "' has " + rows + " rows where " + table.rows()
                        + " were stored");
            }
        }
        if (!faults.isEmpty()) {
            throw new MigrationExecutionException(
                    "The image of the database is damaged: " + String.join("; ", faults) + ".",
                    "Restore another backup; nothing was changed.");
        }
    }

    private static void putBack(Session session, Path before, RuntimeException reason) throws IOException {
        try {
            Image.run(session, "restore from", before);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
            throw new MigrationExecutionException(
                    List.of(new Problem(
                            "The database could not be put back to what it was: " + e.getMessage(),
                            "after restoring had failed: " + reason.getMessage(),
                            "Restore the newest backup made before a restore once nobody else uses the database.")),
                    reason);
        }
    }

    private static void createMissing(Session session, Stored stored) {
        var there = Image.ownTables(session);
        for (var table : stored.schema().live().schema().tables()) {
            if (stored.selection().includes(table.name()) && !there.containsKey(table.name())) {
                session.dialect()
                        .render(new CreateTable(table), Schema.empty())
                        .steps()
                        .forEach(step -> session.execute(((Step.Statement) step).sql()));
            }
        }
    }
}
