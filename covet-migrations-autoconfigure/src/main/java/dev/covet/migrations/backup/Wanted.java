package dev.covet.migrations.backup;

import dev.covet.migrations.backup.format.PartFormat;
import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.backup.manifest.SchemaRecord;
import dev.covet.migrations.backup.manifest.TableContent;
import dev.covet.migrations.backup.road.Selection;
import dev.covet.migrations.backup.road.Stored;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.schema.Schema;
import java.io.IOException;
import java.util.List;

/** What is wanted of a backup. */
record Wanted(
        StoredBackup backup, RestoreRequest request, List<String> apart, SchemaRecord schema, BackupWatcher watcher)
        implements Stored {

    /** Whether everything is made anew, rather than the rows of tables. */
    boolean isDatabase() {
        return backup.manifest().scope() == BackupManifest.Scope.DATABASE
                && request.tables().isEmpty();
    }

    @Override
    public Selection selection() {
        var names = tables().stream().map(TableContent::table).toList();
        return new Selection(isDatabase() ? List.of() : names, apart);
    }

    @Override
    public List<TableContent> tables() {
        return backup.manifest().tables().stream()
                .filter(table -> request.tables().isEmpty() || request.tables().contains(table.table()))
                .toList();
    }

    @Override
    public String file(String part) {
        return backup.format().fileName(part);
    }

    @Override
    public <T> T read(String subject, String file, PartFormat.Reader<T> reader) throws IOException {
        watcher.at("Restoring " + subject);
        return backup.read(file, reader).result();
    }

    /** A database with nothing in it. */
    Stored nothing() {
        var manifest = backup.manifest();
        var empty = new BackupManifest(
                manifest.id(),
                manifest.createdAt(),
                manifest.reason(),
                null,
                manifest.database(),
                BackupManifest.Scope.DATABASE,
                List.of(),
                manifest.compression(),
                manifest.encryption(),
                manifest.schema(),
                List.of(),
                List.of());
        var nothing = new SchemaRecord(new LiveSchema(Schema.empty(), List.of()), List.of());
        return new Wanted(
                new StoredBackup(empty, backup.store(), backup.format()),
                RestoreRequest.of(manifest.id()),
                apart,
                nothing,
                watcher);
    }
}
