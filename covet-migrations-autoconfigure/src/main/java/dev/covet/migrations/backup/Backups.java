package dev.covet.migrations.backup;

import dev.covet.migrations.backup.manifest.BackupId;
import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.backup.manifest.BackupReason;
import dev.covet.migrations.backup.manifest.ManifestText;
import dev.covet.migrations.backup.store.BackupStore;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.lock.MigrationLock;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Backups of one database: a bean of this type is there in every application with migrations. Everything here throws a
 * {@link dev.covet.migrations.problem.MigrationException} that says what is wrong, where, and how to fix it.
 */
public final class Backups {

    /** More than any manifest has, in bytes. */
    private static final int LONGEST_MANIFEST = 64 << 20;

    private final BackupContext context;
    private final BackupListener listener;

    public Backups(BackupContext context) {
        this(context, new BackupListener() {});
    }

    /** @param listener is told what came of making and restoring backups */
    public Backups(BackupContext context, BackupListener listener) {
        this.context = context;
        this.listener = listener;
    }

    /** Makes a backup, and verifies it by reading it back. */
    public BackupManifest create(BackupRequest request) {
        return create(request, BackupWatcher.NOBODY);
    }

    /** Makes a backup, and verifies it by reading it back. */
    public BackupManifest create(BackupRequest request, BackupWatcher watcher) {
        try (var session = context.database().open();
                var store = context.stores().open()) {
            return create(session, store, request, watcher);
        }
    }

    /** The same for who has a session already, as an application may have a single connection. */
    public BackupManifest create(Session session, BackupRequest request) {
        try (var store = context.stores().open()) {
            return create(session, store, request, BackupWatcher.NOBODY);
        }
    }

    private BackupManifest create(Session session, BackupStore store, BackupRequest request, BackupWatcher watcher) {
        try {
            var backup = new BackupCreation(context, session, store, watcher).run(request);
            listener.created(backup, session);
            return backup;
        } catch (RuntimeException e) {
            listener.notCreated(request, e, session);
            throw e;
        }
    }

    /** All finished backups in the store, the newest first. */
    public List<BackupEntry> list() {
        try (var store = context.stores().open()) {
            return entries(store);
        }
    }

    /**
     * The newest backup of this database's engine that was not made as the safety net of a restore; empty when there is none.
     */
    public Optional<BackupManifest> latest() {
        try (var session = context.database().open()) {
            var engine = session.server().engine();
            return list().stream()
                    .flatMap(entry -> entry.readable().stream())
                    .filter(backup ->
                            backup.database().engine() == engine && backup.reason() != BackupReason.BEFORE_RESTORE)
                    .findFirst();
        }
    }

    /**
     * Reads a backup to its end.
     *
     * @throws ConfigurationException when there is no such backup, or its key is missing
     */
    public Verification verify(String id, BackupWatcher watcher) {
        try (var store = context.stores().open()) {
            return verify(store, id, watcher);
        }
    }

    /**
     * Removes the backups that are not to be kept any longer, of each database in the store by itself, and what was begun days
     * ago and never finished. The newest backup that can be restored always stays.
     *
     * @return the ids of those that were removed
     */
    public List<String> prune() {
        try (var store = context.stores().open()) {
            var superfluous = superfluous(store);
            for (var id : superfluous) {
                store.delete(id);
            }
            store.deleteAbandoned();
            return superfluous;
        } catch (IOException e) {
            throw unusable(e, "Backups cannot be removed");
        }
    }

    /** The ids of those that {@link #prune} would remove now. */
    public List<String> superfluous() {
        try (var store = context.stores().open()) {
            return superfluous(store);
        }
    }

    /**
     * Restores a backup, while nobody else migrates. It is verified before anything is touched, what is there is backed up
     * first, and a failure leaves the database as it was.
     */
    public RestoreReport restore(RestoreRequest request, BackupWatcher watcher) {
        try (var session = context.database().open();
                var store = context.stores().open()) {
            var backup = usable(store, session, request.id(), watcher);
            watcher.at("Waiting for the lock");
            try (var lock = MigrationLock.acquire(context.database(), session, context.lock())) {
                watcher.at("Got the lock after " + lock.waited().toMillis() + " ms");
                return restore(new Restoration(context, session, store, watcher), backup, request, session);
            }
        }
    }

    /** The same for who holds the migration lock already. */
    public RestoreReport restoreUnderLock(RestoreRequest request, BackupWatcher watcher) {
        try (var session = context.database().open();
                var store = context.stores().open()) {
            var backup = usable(store, session, request.id(), watcher);
            return restore(new Restoration(context, session, store, watcher), backup, request, session);
        }
    }

    private RestoreReport restore(
            Restoration restoration, StoredBackup backup, RestoreRequest request, Session session) {
        try {
            var report = restoration.run(backup, request);
            listener.restored(report, session);
            return report;
        } catch (RuntimeException e) {
            listener.notRestored(request, e, session);
            throw e;
        }
    }

    private StoredBackup usable(BackupStore store, Session session, String id, BackupWatcher watcher) {
        var backup =
                StoredBackup.open(manifest(store, id), store, context.settings().encryptionKey());
        var made = backup.manifest().database();
        var engine = session.server().engine();
        if (made.engine() != engine) {
            throw new ConfigurationException(
                    "The backup " + id + " is of " + made.engine().displayName() + ", and this database is "
                            + engine.displayName() + ".",
                    "Restore it into a database of the engine that it was made of: definitions and values are in that"
                            + " engine's own form. Nothing was changed.");
        }
        var faults = backup.faults(Roads.of(engine), watcher);
        if (!faults.isEmpty()) {
            throw new MigrationExecutionException(List.of(new Problem(
                    "The backup " + id + " is damaged. " + String.join(" ", faults),
                    store.describe(),
                    "Restore another one. Nothing was changed.")));
        }
        return backup;
    }

    private Verification verify(BackupStore store, String id, BackupWatcher watcher) {
        var backup =
                StoredBackup.open(manifest(store, id), store, context.settings().encryptionKey());
        return new Verification(
                id, backup.faults(Roads.of(backup.manifest().database().engine()), watcher));
    }

    private List<String> superfluous(BackupStore store) {
        var databases = new LinkedHashMap<String, List<BackupManifest>>();
        entries(store).stream()
                .flatMap(entry -> entry.readable().stream())
                .forEach(backup -> databases
                        .computeIfAbsent(
                                backup.database().engine() + " "
                                        + backup.database().place() + " "
                                        + backup.database().name(),
                                key -> new ArrayList<>())
                        .add(backup));
        var superfluous = new ArrayList<String>();
        databases.values().forEach(backups -> superfluous.addAll(superfluous(store, backups)));
        return superfluous;
    }

    private List<String> superfluous(BackupStore store, List<BackupManifest> newestFirst) {
        var kept = context.settings().retention().kept(newestFirst);
        if (kept.size() == newestFirst.size()) {
            return List.of();
        }
        newestFirst.stream()
                .map(BackupManifest::id)
                .filter(id -> verify(store, id, BackupWatcher.NOBODY).isSound())
                .findFirst()
                .ifPresent(kept::add);
        return newestFirst.stream()
                .map(BackupManifest::id)
                .filter(id -> !kept.contains(id))
                .toList();
    }

    private List<BackupEntry> entries(BackupStore store) {
        try {
            return store.ids().stream()
                    .sorted(Comparator.reverseOrder())
                    .map(id -> entry(store, id))
                    .toList();
        } catch (IOException e) {
            throw StoreProblems.of(e, "Backups cannot be listed", store);
        }
    }

    private static BackupEntry entry(BackupStore store, String id) {
        try {
            return new BackupEntry(id, manifest(store, id), null);
        } catch (ConfigurationException e) {
            return new BackupEntry(id, null, e.problems().get(0).what());
        }
    }

    private static BackupManifest manifest(BackupStore store, String id) {
        if (!BackupId.isValid(id)) {
            throw new ConfigurationException(
                    "'" + id + "' is no id of a backup.", "Take one that 'covet backup list' shows.");
        }
        try (var source = store.read(id, BackupManifest.FILE)) {
            var text = new String(source.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
            var manifest = ManifestText.read(text, store.describe() + ", " + id);
            if (!manifest.id().equals(id)) {
                throw new ConfigurationException(
                        "The backup " + id + " has the manifest of another one, " + manifest.id() + ".",
                        "Restore another backup.");
            }
            return manifest;
        } catch (IOException e) {
            throw new ConfigurationException(
                    List.of(new Problem(
                            "There is no backup " + id + ", or it cannot be read: " + StoreProblems.describe(e) + ".",
                            store.describe(),
                            "Take one that 'covet backup list' shows.")),
                    e);
        }
    }

    private ConfigurationException unusable(IOException e, String what) {
        try (var store = context.stores().open()) {
            return StoreProblems.of(e, what, store);
        }
    }
}
