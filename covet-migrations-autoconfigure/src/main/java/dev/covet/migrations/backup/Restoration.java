package dev.covet.migrations.backup;

import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.backup.manifest.BackupReason;
import dev.covet.migrations.backup.road.EngineRoad;
import dev.covet.migrations.backup.store.BackupStore;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.Problem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Restores one backup: everything is checked first, what is there is backed up, and a failure leaves it as it was. */
final class Restoration {

    private final BackupContext context;
    private final Session session;
    private final BackupStore store;
    private final BackupWatcher watcher;
    private final EngineRoad road;

    Restoration(BackupContext context, Session session, BackupStore store, BackupWatcher watcher) {
        this.context = context;
        this.session = session;
        this.store = store;
        this.watcher = watcher;
        this.road = Roads.of(session.server().engine());
    }

    /** @param backup verified already */
    RestoreReport run(StoredBackup backup, RestoreRequest request) {
        try {
            var wanted = new Wanted(backup, request, context.apart(), backup.schema(), watcher);
            var live = new CatalogReader().read(session, wanted.selection().filter());
            new Admission(session, wanted, request.existing()).require(live);
            var safety = Admission.isEmpty(live) ? null : safetyBackup(wanted);
            var check = new RestoredCheck(session, wanted);
            restore(wanted, check, safety);
            return new RestoreReport(
                    backup.manifest(), safety == null ? null : safety.id(), check.rows(), check.differences());
        } catch (IOException e) {
            throw StoreProblems.of(e, "The backup " + request.id() + " cannot be read; nothing was changed", store);
        }
    }

    private BackupManifest safetyBackup(Wanted wanted) {
        var note = "before " + wanted.backup().manifest().id() + " was restored";
        return new BackupCreation(context, session, store, watcher)
                .run(BackupRequest.ofDatabase(BackupReason.BEFORE_RESTORE).withNote(note));
    }

    private void restore(Wanted wanted, RestoredCheck check, @Nullable BackupManifest safety) {
        try {
            if (wanted.isDatabase()) {
                road.replaceDatabase(session, wanted, check);
            } else {
                road.replaceRows(session, wanted, check);
            }
        } catch (IOException e) {
            throw failed(wanted, safety, StoreProblems.describe(e), e);
        } catch (DatabaseException e) {
            throw failed(wanted, safety, e.describe(), e);
        } catch (MigrationException e) {
            throw failed(wanted, safety, e.problems().get(0).what(), e);
        }
    }

    private MigrationExecutionException failed(
            Wanted wanted, @Nullable BackupManifest safety, String reason, Exception cause) {
        var what = "The backup " + wanted.backup().manifest().id() + " could not be restored: " + reason;
        if (!wanted.isDatabase() || road.isUndoneOnFailure()) {
            return failure(what, "The database is as it was before.", cause);
        }
        try {
            watcher.at("Putting back what was there");
            putBack(wanted, safety);
        } catch (IOException | DatabaseException | MigrationException e) {
            cause.addSuppressed(e);
            return failure(
                    what,
                    "What was there before could not be put back either: " + e.getMessage() + " "
                            + (safety == null ? "The database was empty." : "It is in the backup " + safety.id() + "."),
                    cause);
        }
        return failure(
                what,
                safety == null
                        ? "The database is empty again, as it was before."
                        : "The database was put back to what it was before, from the backup " + safety.id() + ".",
                cause);
    }

    private void putBack(Wanted wanted, @Nullable BackupManifest safety) throws IOException {
        if (safety == null) {
            road.replaceDatabase(session, wanted.nothing(), () -> {});
            return;
        }
        var backup = StoredBackup.open(safety, store, context.settings().encryptionKey());
        var before = new Wanted(backup, RestoreRequest.of(safety.id()), context.apart(), backup.schema(), watcher);
        road.replaceDatabase(session, before, new RestoredCheck(session, before));
    }

    private MigrationExecutionException failure(String what, String state, Exception cause) {
        var fix = cause instanceof MigrationException known
                ? known.problems().get(0).fix()
                : "Remove what keeps it from being restored, or restore another backup.";
        return new MigrationExecutionException(List.of(new Problem(what, session.place(), state + " " + fix)), cause);
    }
}
