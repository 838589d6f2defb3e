package dev.covet.migrations.backup.manifest;

import dev.covet.migrations.backup.format.Compression;
import dev.covet.migrations.backup.format.EncryptionHeader;
import dev.covet.migrations.backup.format.Measure;
import dev.covet.migrations.json.JsonReader;
import dev.covet.migrations.json.JsonWriter;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.schema.Engine;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A manifest as JSON. */
public final class ManifestText {

    private static final String PRODUCT = "covet-migrations";

    private ManifestText() {}

    public static String write(BackupManifest manifest) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("product", PRODUCT);
        fields.put("format", BackupManifest.FORMAT);
        fields.put("id", manifest.id());
        fields.put("createdAt", manifest.createdAt().toString());
        fields.put("reason", word(manifest.reason()));
        if (manifest.note() != null) {
            fields.put("note", manifest.note());
        }
        fields.put("database", database(manifest.database()));
        fields.put("scope", word(manifest.scope()));
        fields.put("applied", manifest.applied());
        fields.put("compression", word(manifest.compression()));
        if (manifest.encryption() != null) {
            fields.put("encryption", encryption(manifest.encryption()));
        }
        fields.put("schema", part(manifest.schema()));
        fields.put("tables", manifest.tables().stream().map(ManifestText::table).toList());
        fields.put("parts", manifest.parts().stream().map(ManifestText::part).toList());
        return JsonWriter.write(fields);
    }

    /**
     * Reads a manifest.
     *
     * @param origin where it was read from, for messages
     * @throws ConfigurationException when it is not one, or of a version that is not known
     */
    public static BackupManifest read(String text, String origin) {
        try {
            return read(JsonFields.of(JsonReader.read(text)), origin);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ConfigurationException(
                    "The manifest " + origin + " cannot be read: " + e.getMessage() + ".",
                    "It was cut off or changed, or is of another product: restore another backup.");
        }
    }

    private static BackupManifest read(JsonFields fields, String origin) {
        if (!fields.optionalText("product").filter(PRODUCT::equals).isPresent()) {
            throw new ConfigurationException(
                    "The manifest " + origin + " is not of Covet Migrations.",
                    "Let covet.migrations.backup.directory or url point to backups that were made by it.");
        }
        if (fields.number("format") != BackupManifest.FORMAT) {
            throw new ConfigurationException(
                    "The backup of the manifest " + origin + " has the format " + fields.number("format")
                            + "; this version of Covet Migrations reads format " + BackupManifest.FORMAT + ".",
                    "Use the version that it was made with, or a newer one.");
        }
        return new BackupManifest(
                fields.text("id"),
                Instant.parse(fields.text("createdAt")),
                constant(BackupReason.class, fields.text("reason")),
                fields.optionalText("note").orElse(null),
                database(fields),
                constant(BackupManifest.Scope.class, fields.text("scope")),
                fields.texts("applied"),
                constant(Compression.class, fields.text("compression")),
                fields.optionalObject("encryption")
                        .map(ManifestText::encryption)
                        .orElse(null),
                part(fields.optionalObject("schema").orElseThrow(() -> new IllegalArgumentException("no schema"))),
                fields.objects("tables").stream().map(ManifestText::table).toList(),
                fields.objects("parts").stream().map(ManifestText::part).toList());
    }

    private static Map<String, Object> database(BackedUpDatabase database) {
        return ordered(
                "name", database.name(),
                "place", database.place(),
                "engine", database.engine().id(),
                "version", database.version());
    }

    private static BackedUpDatabase database(JsonFields fields) {
        var database = fields.optionalObject("database").orElseThrow(() -> new IllegalArgumentException("no database"));
        return new BackedUpDatabase(
                database.text("name"),
                database.text("place"),
                Engine.ofId(database.text("engine"))
                        .orElseThrow(
                                () -> new IllegalArgumentException("unknown engine '" + database.text("engine") + "'")),
                database.text("version"));
    }

    private static Map<String, Object> encryption(EncryptionHeader header) {
        return ordered(
                "cipher",
                "AES-256-GCM",
                "salt",
                header.salt(),
                "iterations",
                header.iterations(),
                "check",
                header.check());
    }

    private static EncryptionHeader encryption(JsonFields fields) {
        return new EncryptionHeader(
                fields.text("salt"), Math.toIntExact(fields.number("iterations")), fields.text("check"));
    }

    private static Map<String, Object> part(StoredPart part) {
        return ordered(
                "file", part.file(),
                "bytes", part.measure().bytes(),
                "sha256", part.measure().sha256());
    }

    private static StoredPart part(JsonFields fields) {
        return new StoredPart(fields.text("file"), new Measure(fields.number("bytes"), fields.text("sha256")));
    }

    private static Map<String, Object> table(TableContent table) {
        return ordered(
                "table",
                table.table(),
                "rows",
                table.rows(),
                "file",
                table.file(),
                "columns",
                List.copyOf(table.columns()));
    }

    private static TableContent table(JsonFields fields) {
        return new TableContent(
                fields.text("table"), fields.texts("columns"), fields.number("rows"), fields.text("file"));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
