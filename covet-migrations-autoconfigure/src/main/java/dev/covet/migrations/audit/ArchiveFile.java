package dev.covet.migrations.audit;

import dev.covet.migrations.json.JsonReader;
import dev.covet.migrations.json.JsonWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Events in a file: lines of JSON, compressed by gzip. The first line says what the chain goes on from, the last one how it
 * ends; a file without it is not whole. All values are texts, as the hash takes them.
 */
final class ArchiveFile {

    private static final String FORMAT = "covetAudit";
    private static final String VERSION = "1";
    private static final String AFTER_ID = "afterId";
    private static final String AFTER_HASH = "afterHash";
    private static final String DATABASE = "database";
    private static final String LAST_ID = "lastId";
    private static final String LAST_HASH = "lastHash";
    private static final String ENTRIES = "entries";

    private final Path path;

    ArchiveFile(Path path) {
        this.path = path;
    }

    /**
     * What an archive says of itself.
     *
     * @param after the event before its first one
     * @param last its last event
     */
    record Ends(String database, Anchor after, Anchor last, long entries) {}

    /** Gives rows one after the other to somebody. */
    @FunctionalInterface
    interface Rows {
        void forEach(Consumer<AuditRow> reader);
    }

    /** Writes a file that must not be there; once this returns it is on the disk, too. */
    void write(String database, Anchor after, Rows rows) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var compressed = new GZIPOutputStream(Channels.newOutputStream(channel));
            var writer = new BufferedWriter(new OutputStreamWriter(compressed, StandardCharsets.UTF_8));
            line(
                    writer,
                    Map.of(
                            FORMAT,
                            VERSION,
                            DATABASE,
                            database,
                            AFTER_ID,
                            String.valueOf(after.id()),
                            AFTER_HASH,
                            after.hash()));
            var last = writeAll(writer, rows, after);
            line(writer, last);
            writer.flush();
            compressed.finish();
            channel.force(true);
        }
    }

    private static Map<String, String> writeAll(BufferedWriter writer, Rows rows, Anchor after) throws IOException {
        var end = new Object() {
            Anchor last = after;
            long entries;

            @Nullable
            IOException failure;
        };
        rows.forEach(row -> {
            try {
                if (end.failure == null) {
                    line(writer, members(row));
                }
            } catch (IOException e) {
                end.failure = e;
            }
            end.last = new Anchor(row.id(), row.textOrEmpty(AuditColumn.HASH));
            end.entries++;
        });
        if (end.failure != null) {
            throw end.failure;
        }
        return Map.of(
                LAST_ID,
                String.valueOf(end.last.id()),
                LAST_HASH,
                end.last.hash(),
                ENTRIES,
                String.valueOf(end.entries));
    }

    private static void line(BufferedWriter writer, Map<String, String> members) throws IOException {
        writer.write(JsonWriter.writeLine(members));
        writer.write('\n');
    }

    private static Map<String, String> members(AuditRow row) {
        var members = new LinkedHashMap<String, String>();
        for (var column : AuditColumn.values()) {
            var text = row.text(column);
            if (text != null) {
                members.put(column.columnName(), text);
            }
        }
        return members;
    }

    /** What it goes on from, without reading further. */
    Anchor after() throws IOException {
        try (var reader = reader()) {
            return after(header(reader));
        }
    }

    /**
     * Reads it to its end.
     *
     * @throws IOException when it cannot be read, is no archive, or is not whole
     */
    Ends read(Consumer<AuditRow> rows) throws IOException {
        try (var reader = reader()) {
            var header = header(reader);
            var entries = 0L;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var members = members(line);
                if (members.containsKey(LAST_ID)) {
                    return ends(header, members, entries, reader.readLine());
                }
                rows.accept(row(members));
                entries++;
            }
        }
        throw new IOException("it is cut off: its last line is missing");
    }

    private BufferedReader reader() throws IOException {
        var content = new GZIPInputStream(Files.newInputStream(path));
        return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
    }

    private static Map<String, @Nullable String> header(BufferedReader reader) throws IOException {
        var first = reader.readLine();
        var header = first == null ? Map.<String, @Nullable String>of() : members(first);
        if (!VERSION.equals(header.get(FORMAT))) {
            throw new IOException("it is no archive of an audit, or of a later version");
        }
        return header;
    }

    private static Anchor after(Map<String, @Nullable String> header) throws IOException {
        return anchor(header, AFTER_ID, AFTER_HASH);
    }

    private static Ends ends(
            Map<String, @Nullable String> header,
            Map<String, @Nullable String> closing,
            long entries,
            @Nullable String behind)
            throws IOException {
        if (behind != null) {
            throw new IOException("it goes on behind its last line");
        }
        if (!String.valueOf(entries).equals(closing.get(ENTRIES))) {
            throw new IOException("it has " + entries + " events, and its last line says " + closing.get(ENTRIES));
        }
        return new Ends(
                String.valueOf(header.get(DATABASE)), after(header), anchor(closing, LAST_ID, LAST_HASH), entries);
    }

    private static Anchor anchor(Map<String, @Nullable String> members, String id, String hash) throws IOException {
        try {
            return Anchor.parse(members.get(id) + ":" + members.get(hash));
        } catch (IllegalArgumentException e) {
            throw new IOException("its first or its last line is spoilt", e);
        }
    }

    private static AuditRow row(Map<String, @Nullable String> members) {
        var values = new ArrayList<@Nullable String>();
        AuditColumn.HASHED.forEach(column -> values.add(members.get(column.columnName())));
        return new AuditRow(values, members.get(AuditColumn.HASH.columnName()));
    }

    private static Map<String, @Nullable String> members(String line) throws IOException {
        try {
            var members = new LinkedHashMap<String, @Nullable String>();
            if (JsonReader.read(line) instanceof Map<?, ?> read) {
                read.forEach((name, value) ->
                        members.put(String.valueOf(name), value == null ? null : String.valueOf(value)));
            }
            return members;
        } catch (IllegalArgumentException e) {
            throw new IOException("a line of it is no JSON: " + e.getMessage(), e);
        }
    }
}
