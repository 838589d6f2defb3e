package dev.covet.migrations.audit;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.backup.BackupContext;
import dev.covet.migrations.backup.BackupRequest;
import dev.covet.migrations.backup.BackupSettings;
import dev.covet.migrations.backup.BackupWatcher;
import dev.covet.migrations.backup.Backups;
import dev.covet.migrations.backup.RestoreRequest;
import dev.covet.migrations.backup.Retention;
import dev.covet.migrations.backup.format.Compression;
import dev.covet.migrations.backup.manifest.BackupReason;
import dev.covet.migrations.backup.store.DirectoryStore;
import dev.covet.migrations.lock.LockSettings;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the audit says of more than one process, and of what is no migration. */
abstract class AuditedLifeContract extends AuditFixture {

    private final Migration first =
            migration("0001_first", sql("CREATE TABLE t (id integer); INSERT INTO t (id) VALUES (1)"));
    private final Migration second = migration("0002_second", sql("CREATE TABLE u (id integer)"));

    @TempDir
    private Path folder;

    @Test
    void nodesThatStartTogetherMakeOneChainOfOneRun() throws Exception {
        var executor = Executors.newFixedThreadPool(10);
        Callable<Boolean> node = () -> {
            migrator(first, second).migrate(PlanRequest.everything());
            return true;
        };
        try {
            for (var ended : executor.invokeAll(
                    IntStream.range(0, 10).mapToObj(i -> node).toList())) {
                assertThat(ended.get()).isTrue();
            }
        } finally {
            executor.shutdown();
        }

        assertThat(kinds()).containsOnlyOnce("RUN_STARTED", "RUN_COMPLETED");
        assertThat(breaks(new ChainHash(null))).isEmpty();
    }

    @Test
    void aLockTakenFromADeadProcessIsRecorded() {
        migrator(first).migrate(PlanRequest.everything());
        database.execute("UPDATE _covet_lock SET owner = 'root@dead', expires_at = 1000");

        migrator(first, second).migrate(PlanRequest.everything());

        assertThat(rows())
                .filteredOn(row -> "LOCK_TAKEN_OVER".equals(row.get(AuditColumn.KIND)))
                .singleElement()
                .satisfies(row -> assertThat(row.get(AuditColumn.DETAILS)).contains("root@dead"));
    }

    @Test
    void aBackupAndItsRestorationAreRecordedInAnAuditThatTheyDoNotTouch() {
        migrator(first).migrate(PlanRequest.everything());
        var backups = backups(folder.resolve("store"));
        var backup = backups.create(BackupRequest.ofDatabase(BackupReason.REQUESTED));
        migrator(first, second).migrate(PlanRequest.everything());
        var before = rows();

        backups.restore(RestoreRequest.of(backup.id()).replacing(), BackupWatcher.NOBODY);

        assertThat(rows().subList(0, before.size())).isEqualTo(before);
        assertThat(rows().subList(before.size(), rows().size()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry(AuditColumn.KIND, "BACKUP_RESTORED")
                        .hasEntrySatisfying(
                                AuditColumn.DETAILS,
                                text -> assertThat(text)
                                        .contains(backup.id())
                                        .containsPattern("\"safetyBackup\":\"\\w")));
        assertThat(breaks(new ChainHash(null))).isEmpty();
        assertThat(database.query("SELECT id FROM t")).hasSize(1);

        migrator(first, second).migrate(PlanRequest.everything());
        assertThat(kinds()).last().isEqualTo("RUN_COMPLETED");
        assertThat(breaks(new ChainHash(null))).isEmpty();
    }

    @Test
    void aBackupThatCannotBeMadeIsRecorded() {
        migrator(first).migrate(PlanRequest.everything());

        assertThatThrownBy(() -> backups(folder)
                        .create(BackupRequest.ofTables(BackupReason.REQUESTED, List.of("no_such_table"))))
                .isInstanceOf(MigrationException.class);

        assertThat(kinds()).last().isEqualTo("BACKUP_FAILED");
        assertThat(rows().get(rows().size() - 1).get(AuditColumn.ERROR)).contains("no_such_table");
    }

    private Backups backups(Path store) {
        return new Backups(
                new BackupContext(
                        covet(),
                        () -> new DirectoryStore(store),
                        new BackupSettings(Compression.NONE, null, new Retention(7, 4, 12)),
                        new LockSettings("_covet_lock", Duration.ofSeconds(60), Duration.ofSeconds(10)),
                        List.of("_covet_lock", "_covet_audit", "_covet_audit_chain"),
                        "_covet_migrations",
                        Clock.systemUTC()),
                new AuditedBackups(audit(AuditSettings.usual())));
    }
}
