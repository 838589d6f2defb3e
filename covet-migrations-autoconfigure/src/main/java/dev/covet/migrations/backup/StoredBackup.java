package dev.covet.migrations.backup;

import dev.covet.migrations.backup.format.BackupKey;
import dev.covet.migrations.backup.format.Measure;
import dev.covet.migrations.backup.format.PartFormat;
import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.backup.manifest.SchemaRecord;
import dev.covet.migrations.backup.manifest.SchemaText;
import dev.covet.migrations.backup.manifest.StoredPart;
import dev.covet.migrations.backup.manifest.TableContent;
import dev.covet.migrations.backup.road.EngineRoad;
import dev.covet.migrations.backup.store.BackupStore;
import dev.covet.migrations.problem.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A backup in its store, with all that is needed to read it. */
record StoredBackup(BackupManifest manifest, BackupStore store, PartFormat format) {

    /** @throws ConfigurationException when the key is missing or another, or what decompresses it is not there */
    static StoredBackup open(BackupManifest manifest, BackupStore store, @Nullable String encryptionKey) {
        manifest.compression().requireUsable();
        return new StoredBackup(
                manifest, store, new PartFormat(manifest.id(), manifest.compression(), key(manifest, encryptionKey)));
    }

    private static @Nullable BackupKey key(BackupManifest manifest, @Nullable String configured) {
        var header = manifest.encryption();
        if (header == null) {
            return null;
        }
        if (configured == null) {
            throw new ConfigurationException(
                    "The backup " + manifest.id() + " is encrypted, and no key is configured.",
                    "Set covet.migrations.backup.encryption-key to the key that it was made with.");
        }
        return BackupKey.open(configured, header)
                .orElseThrow(() -> new ConfigurationException(
                        "The backup " + manifest.id() + " was encrypted with another key than the one configured.",
                        "Set covet.migrations.backup.encryption-key to the key that it was made with. Nothing was"
                                + " changed."));
    }

    /** Reads a part, whatever is stored. */
    <T> PartFormat.Read<T> read(String file, PartFormat.Reader<T> reader) throws IOException {
        return format.read(file, store.read(manifest.id(), file), reader);
    }

    SchemaRecord schema() throws IOException {
        var file = manifest.schema().file();
        var text = read(file, source -> new String(source.readAllBytes(), StandardCharsets.UTF_8));
        return SchemaText.read(text.result(), manifest.id());
    }

    /** Reads everything to the end; what is wrong, part by part. */
    List<String> faults(EngineRoad road, BackupWatcher watcher) {
        return faults(road, part -> true, watcher);
    }

    /** The same of the parts that are asked for. */
    List<String> faults(EngineRoad road, Predicate<StoredPart> wanted, BackupWatcher watcher) {
        var faults = new ArrayList<String>();
        for (var part : manifest.allParts().stream().filter(wanted).toList()) {
            watcher.at("Verifying " + part.file());
            var fault = fault(part, road);
            if (fault != null) {
                faults.add("The part " + part.file() + " cannot be used: " + fault + ".");
            }
        }
        return faults;
    }

    private @Nullable String fault(StoredPart part, EngineRoad road) {
        try {
            var tables = tablesIn(part);
            var read = part.equals(manifest.schema())
                    ? read(part.file(), StoredBackup::skipped)
                    : read(part.file(), source -> road.countRows(source, tables));
            return difference(part.measure(), read.measure(), tables, read.result());
        } catch (IOException e) {
            return StoreProblems.describe(e);
        } catch (RuntimeException e) {
            // Libraries that decompress throw what they like at bytes that they did not write.
            return "it is damaged (" + e + ")";
        }
    }

    private static long skipped(InputStream source) throws IOException {
        source.transferTo(OutputStream.nullOutputStream());
        return 0;
    }

    private static @Nullable String difference(Measure written, Measure read, List<TableContent> tables, long rows) {
        if (written.bytes() != read.bytes()) {
            return "it has " + read.bytes() + " bytes where " + written.bytes() + " were written";
        }
        if (!written.sha256().equals(read.sha256())) {
            return "its SHA-256 is not the one that was written";
        }
        var kept = tables.stream().mapToLong(TableContent::rows).sum();
        return kept == rows ? null : "it has " + rows + " rows where " + kept + " were written";
    }

    private List<TableContent> tablesIn(StoredPart part) {
        return manifest.tables().stream()
                .filter(table -> table.file().equals(part.file()))
                .toList();
    }
}
