package dev.covet.migrations.backup;

import dev.covet.migrations.backup.format.BackupKey;
import dev.covet.migrations.backup.format.PartFormat;
import dev.covet.migrations.backup.manifest.BackedUpDatabase;
import dev.covet.migrations.backup.manifest.BackupId;
import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.backup.manifest.ManifestText;
import dev.covet.migrations.backup.manifest.SchemaText;
import dev.covet.migrations.backup.manifest.StoredPart;
import dev.covet.migrations.backup.road.EngineRoad;
import dev.covet.migrations.backup.road.PartSink;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Makes one backup: parts, their verification, and then the manifest; or nothing. */
final class BackupCreation {

    private final BackupContext context;
    private final Session session;
    private final BackupStore store;
    private final BackupWatcher watcher;
    private final List<StoredPart> parts = new ArrayList<>();

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
            var manifest = store(request, begun, format);
            verify(new StoredBackup(manifest, store, format));
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

    private BackupManifest store(BackupRequest request, Instant begun, PartFormat format) throws IOException {
        var selection = new Selection(request.tables(), context.apart());
        var dump = road().dump(session, selection, sink(format));
        watcher.at("Storing the schema");
        var rowParts = List.copyOf(parts);
        var schema = SchemaText.write(dump.schema()).getBytes(StandardCharsets.UTF_8);
        sink(format).store("the schema", "schema.json", target -> {
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
                parts.get(parts.size() - 1),
                dump.tables(),
                rowParts);
    }

    private PartSink sink(PartFormat format) {
        return new PartSink() {
            @Override
            public <T> Part<T> store(String subject, String name, PartFormat.Content<T> content) throws IOException {
                watcher.at("Backing up " + subject);
                var file = format.fileName(name);
                var written = format.write(file, store.write(format.backup(), file), content);
                parts.add(new StoredPart(file, written.measure()));
                return new Part<>(written.result(), file);
            }
        };
    }

    private void verify(StoredBackup stored) {
        var faults = stored.faults(road(), watcher);
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
