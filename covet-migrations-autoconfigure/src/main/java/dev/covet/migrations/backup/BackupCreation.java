package dev.covet.migrations.backup;

import dev.covet.migrations.backup.format.BackupKey;
import dev.covet.migrations.backup.format.PartFormat;
import dev.covet.migrations.backup.manifest.BackedUpDatabase;
import dev.covet.migrations.backup.manifest.BackupId;
import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.backup.manifest.ManifestText;
import dev.covet.migrations.backup.manifest.SchemaText;
import dev.covet.migrations.backup.road.EngineRoad;
import dev.covet.migrations.backup.road.Selection;
import dev.covet.migrations.backup.store.BackupStore;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Makes one backup: parts, their verification, and then the manifest; or nothing. */
final class BackupCreation {

    private final BackupContext context;
    private final Session session;
    private final BackupStore store;
    private final BackupWatcher watcher;

    BackupCreation(BackupContext context, Session session, BackupStore store, BackupWatcher watcher) {
        this.context = context;
        this.session = session;
        this.store = store;
        this.watcher = watcher;
    }

    BackupManifest run(BackupRequest request) {
        var settings = context.settings();
        settings.compression().requireUsable();
        requireKnown(request.tables());
        var begun = context.clock().instant();
        var id = BackupId.of(begun, ThreadLocalRandom.current());
        var key = settings.encryptionKey() == null ? null : BackupKey.create(settings.encryptionKey());
        var format = new PartFormat(id, settings.compression(), key);
        var done = false;
        try {
            var storing = new PartStoring(store, format, road(), watcher);
            var manifest = store(request, begun, format, storing);
            verify(new StoredBackup(manifest, store, format), storing.readBack());
            store.finish(id, BackupManifest.FILE, ManifestText.write(manifest).getBytes(StandardCharsets.UTF_8));
            done = true;
            return manifest;
        } catch (IOException e) {
            throw StoreProblems.of(e, "The backup cannot be written, and nothing of it is kept", store);
        } catch (DatabaseException e) {
            throw refused(e);
        } finally {
            if (!done) {
                discard(id);
            }
        }
    }

    private BackupManifest store(BackupRequest request, Instant begun, PartFormat format, PartStoring storing)
            throws IOException {
        var selection = new Selection(request.tables(), context.apart());
        var dump = road().dump(session, selection, storing);
        watcher.at("Storing the schema");
        var rowParts = storing.parts();
        var schema = SchemaText.write(dump.schema()).getBytes(StandardCharsets.UTF_8);
        storing.store("the schema", "schema.json", target -> {
            target.write(schema);
            return 0;
        });
        var encryption = format.key() == null ? null : format.key().header();
        return new BackupManifest(
                format.backup(),
                begun,
                request.reason(),
                request.note(),
                new BackedUpDatabase(
                        context.database().name(),
                        session.place(),
                        session.server().engine(),
                        session.server().versionText()),
                selection.isEverything() ? BackupManifest.Scope.DATABASE : BackupManifest.Scope.TABLES,
                applied(),
                format.compression(),
                encryption,
                storing.parts().get(rowParts.size()),
                dump.tables(),
                rowParts);
    }

    private void verify(StoredBackup stored, Set<String> readBack) {
        var faults = stored.faults(road(), part -> !readBack.contains(part.file()), watcher);
        if (!faults.isEmpty()) {
            throw new MigrationExecutionException(List.of(new Problem(
                    "The backup was written, but reading it back shows that it cannot be used: "
                            + String.join(" ", faults),
                    store.describe(),
                    "Check the disk or the object store; nothing of the backup is kept.")));
        }
    }

    private void requireKnown(List<String> tables) {
        if (tables.isEmpty()) {
            return;
        }
        var known = session.query(session.dialect().tableNames(), row -> row.getString(1));
        var unknown = tables.stream().filter(table -> !known.contains(table)).toList();
        if (!unknown.isEmpty()) {
            throw new ConfigurationException(
                    "There is no table '" + String.join("', '", unknown) + "' to back up.",
                    "Correct the names, with the letter case that the database has. Tables here: "
                            + String.join(", ", known) + ".");
        }
    }

    private List<String> applied() {
        try {
            var table = session.dialect().quote(context.historyTable());
            return session.query(
                    "SELECT name FROM " + table + " WHERE state IN ('APPLIED', 'FAKED', 'SQUASHED') ORDER BY id",
                    row -> row.getString(1));
        } catch (DatabaseException e) {
            if (e.isMissingTable()) {
                return List.of();
            }
            throw e;
        }
    }

    private EngineRoad road() {
        return Roads.of(session.server().engine());
    }

    private MigrationExecutionException refused(DatabaseException e) {
        return new MigrationExecutionException(
                List.of(new Problem(
                        "The database '" + context.database().name() + "' could not be backed up: " + e.describe(),
                        session.place(),
                        e.adviceOr("The user needs the right to read all tables. Nothing of the backup is kept."))),
                e);
    }

    private void discard(String id) {
        try {
            store.delete(id);
        } catch (IOException e) {
            watcher.at("What was written of " + id + " could not be removed: " + StoreProblems.describe(e));
        }
    }
}
