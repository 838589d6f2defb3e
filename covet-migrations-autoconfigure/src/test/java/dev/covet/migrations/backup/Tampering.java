package dev.covet.migrations.backup;

import dev.covet.migrations.backup.format.Measure;
import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.backup.manifest.ManifestText;
import dev.covet.migrations.backup.manifest.SchemaRecord;
import dev.covet.migrations.backup.manifest.SchemaText;
import dev.covet.migrations.backup.manifest.StoredPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Changes backups behind the back of what made them. */
record Tampering(Path backup) {

    static Tampering with(Path folder, String id) {
        return new Tampering(folder.resolve(id));
    }

    /** A backup that looks right and makes something else of the schema. */
    void schema(UnaryOperator<SchemaRecord> change) throws IOException {
        var manifest = manifest();
        var part = backup.resolve(manifest.schema().file());
        var text = new String(
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(part))).readAllBytes(),
                StandardCharsets.UTF_8);
        var changed = SchemaText.write(change.apply(SchemaText.read(text, "a test")));
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(changed.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(part, bytes.toByteArray());
        var stored = new StoredPart(manifest.schema().file(), measure(bytes.toByteArray()));
        write(ManifestText.write(new BackupManifest(
                manifest.id(),
                manifest.createdAt(),
                manifest.reason(),
                manifest.note(),
                manifest.database(),
                manifest.scope(),
                manifest.applied(),
                manifest.compression(),
                manifest.encryption(),
                stored,
                manifest.tables(),
                manifest.parts())));
    }

    /** Replaces words of the manifest. */
    void manifest(String before, String after) throws IOException {
        var text = Files.readString(backup.resolve(BackupManifest.FILE));
        if (!text.contains(before)) {
            throw new AssertionError(before + " is not in " + text);
        }
        write(text.replace(before, after));
    }

    /** The file of the first rows. */
    Path rows() throws IOException {
        return backup.resolve(manifest().parts().get(0).file());
    }

    private BackupManifest manifest() throws IOException {
        return ManifestText.read(Files.readString(backup.resolve(BackupManifest.FILE)), "a test");
    }

    private void write(String manifest) throws IOException {
        Files.writeString(backup.resolve(BackupManifest.FILE), manifest);
    }

    private static Measure measure(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Measure(content.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
