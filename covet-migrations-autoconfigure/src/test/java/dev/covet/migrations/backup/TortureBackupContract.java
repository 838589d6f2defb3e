package dev.covet.migrations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.backup.format.Compression;
import dev.covet.migrations.backup.manifest.BackupReason;
import dev.covet.migrations.catalog.TorturePlan;
import dev.covet.migrations.testing.DatabaseContract;
import dev.covet.migrations.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that an engine can hold is the same after it was restored elsewhere: definitions, values, numbering. */
abstract class TortureBackupContract extends DatabaseContract {

    @TempDir
    Path folder;

    protected BackupHouse house() {
        return new BackupHouse(folder);
    }

    protected TorturePlan plan() {
        return TorturePlan.of(engine().engine());
    }

    /** Makes a new database ready for what is not the schema's own. */
    protected void prepare(TestDatabase other) {}

    /** Removes what keeps the schema from being replaced. */
    protected void detach() {}

    protected @Nullable String schema() {
        return null;
    }

    @BeforeEach
    void fill() {
        try (var session = new BackupHouse(folder).open(database)) {
            plan().run(session);
            new TorturePlan(rows()).run(session);
        }
    }

    @Test
    void everythingIsTheSameInAnotherDatabase() {
        var backup = house().of(database).create(BackupRequest.ofDatabase(BackupReason.REQUESTED));

        try (var other = engine().freshDatabase()) {
            prepare(other);
            var report = house().of(other).restore(RestoreRequest.of(backup.id()), BackupWatcher.NOBODY);

            assertThat(report.safetyBackup()).isNull();
            assertThat(report.rows()).isEqualTo(backup.rows()).isPositive();
            assertSame(other);
        }
    }

    @Test
    void encryptedAndCompressedByAnotherItIsTheSame() {
        var house = house().with(Compression.ZSTD, "open sesame");
        var backup = house.of(database).create(BackupRequest.ofDatabase(BackupReason.REQUESTED));

        try (var other = engine().freshDatabase()) {
            prepare(other);
            house.of(other).restore(RestoreRequest.of(backup.id()), BackupWatcher.NOBODY);

            assertSame(other);
        }
    }

    @Test
    void inPlaceOfItselfItIsTheSame() {
        detach();
        var before = Content.of(database, schema());
        var backup = house().with(Compression.NONE, null)
                .of(database)
                .create(BackupRequest.ofDatabase(BackupReason.REQUESTED));

        var report = house().of(database).restore(RestoreRequest.of(backup.id()).replacing(), BackupWatcher.NOBODY);

        assertThat(report.safetyBackup()).isNotNull();
        assertThat(Content.of(database, schema())).isEqualTo(before);
    }

    private void assertSame(TestDatabase other) {
        var expected = Content.of(database, schema());
        var found = Content.of(other, schema());
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((table, rows) -> assertThat(found.get(table)).as(table).isEqualTo(rows));
    }

    private String rows() {
        var file = "/backup/rows." + engine().engine().id() + ".sql";
        try (var stream = TortureBackupContract.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
