package dev.covet.migrations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.backup.format.Compression;
import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.backup.manifest.BackupReason;
import dev.covet.migrations.backup.manifest.SchemaRecord;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.lock.LockSettings;
import dev.covet.migrations.lock.MigrationLock;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.MigrationLockException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.DatabaseContract;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups as an operator meets them, with all that can go wrong. */
abstract class BackupContract extends DatabaseContract {

    private static final BackupRequest ALL = BackupRequest.ofDatabase(BackupReason.REQUESTED);

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        database.execute(
                "CREATE TABLE authors (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(100))",
                "CREATE TABLE books (id INTEGER NOT NULL PRIMARY KEY, author_id INTEGER, title VARCHAR(200),"
                        + " CONSTRAINT fk_author FOREIGN KEY (author_id) REFERENCES authors (id))",
                "INSERT INTO authors VALUES (1, 'Ursula'), (2, NULL), (3, '')",
                "INSERT INTO books VALUES (1, 1, 'Tales'), (2, 1, 'Line\nbreak'), (3, NULL, 'No author')");
    }

    private BackupHouse house() {
        return new BackupHouse(folder);
    }

    private Backups backups() {
        return house().of(database);
    }

    private RestoreReport restore(RestoreRequest request) {
        return backups().restore(request, BackupWatcher.NOBODY);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aBackupSaysWhatItIsOf() {
        var backup = backups().create(ALL.withNote("before the sale"));

        assertThat(backup.database().engine()).isEqualTo(engine().engine());
        assertThat(backup.tables()).extracting("table").containsExactly("authors", "books");
        assertThat(backup.rows()).isEqualTo(6);
        assertThat(backups().list()).extracting(BackupEntry::manifest).containsExactly(backup);
        assertThat(backups().verify(backup.id(), BackupWatcher.NOBODY).faults()).isEmpty();
        assertThat(backups().latest()).contains(backup);
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        backups().create(ALL);

        for (var file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatWasThereIsReplacedAndBackedUp() {
        var before = Content.of(database);
        var backup = backups().create(ALL);
        database.execute("DELETE FROM books", "CREATE TABLE later (id INTEGER)", "UPDATE authors SET name = 'x'");
        var between = Content.of(database);

        var report = restore(RestoreRequest.of(backup.id()).replacing());

        assertThat(Content.of(database)).isEqualTo(before);
        restore(RestoreRequest.of(report.safetyBackup()).replacing());
        assertThat(Content.of(database)).isEqualTo(between);
    }

    @Test
    void theSafetyNetOfARestoreIsNotTheLatestBackup() {
        var backup = backups().create(ALL);
        var report = restore(RestoreRequest.of(backup.id()).replacing());

        assertThat(backups().list()).extracting(BackupEntry::id).containsExactly(report.safetyBackup(), backup.id());
        assertThat(backups().latest()).contains(backup);
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAlone() {
        var backup = backups().create(ALL);
        database.execute("DELETE FROM books");
        var before = Content.of(database);

        assertThatThrownBy(() -> restore(RestoreRequest.of(backup.id())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The database is not empty: it has 2 tables, such as authors, books.")
                .hasMessageContaining("--replace");
        assertThat(Content.of(database)).isEqualTo(before);
        assertThat(backups().list()).hasSize(1);
    }

    @Test
    void rowsOfChosenTablesComeBackAndOthersStay() {
        var before = Content.of(database);
        var backup = backups().create(BackupRequest.ofTables(BackupReason.REQUESTED, List.of("books")));
        database.execute("DELETE FROM books WHERE id > 1", "UPDATE authors SET name = 'still here' WHERE id = 1");

        assertThat(backup.scope()).isEqualTo(BackupManifest.Scope.TABLES);
        assertThatThrownBy(() -> restore(RestoreRequest.of(backup.id()))).hasMessageContaining("have rows");
        restore(RestoreRequest.of(backup.id()).replacing());

        assertThat(Content.of(database).get("books")).isEqualTo(before.get("books"));
        assertThat(database.value("SELECT name FROM authors WHERE id = 1")).isEqualTo("still here");
    }

    @Test
    void rowsOfChosenTablesComeOutOfABackupOfEverything() {
        var before = Content.of(database);
        var backup = backups().create(ALL);
        database.execute("DELETE FROM books");

        restore(RestoreRequest.of(backup.id()).ofTables(List.of("books")));

        assertThat(Content.of(database)).isEqualTo(before);
    }

    @Test
    void rowsThatDoNotFitOthersAnyMoreAreRefused() {
        var backup = backups().create(BackupRequest.ofTables(BackupReason.REQUESTED, List.of("books")));
        database.execute("DELETE FROM books", "DELETE FROM authors WHERE id = 1");
        var before = Content.of(database);

        assertThatThrownBy(() -> restore(RestoreRequest.of(backup.id())))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("The database is as it was before.");
        assertThat(Content.of(database)).isEqualTo(before);
    }

    @Test
    void aTableThatWasChangedSinceIsRefused() {
        var backup = backups().create(BackupRequest.ofTables(BackupReason.REQUESTED, List.of("authors")));
        database.execute("ALTER TABLE authors RENAME COLUMN name TO full_name");

        assertThatThrownBy(() -> restore(RestoreRequest.of(backup.id()).replacing()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The table 'authors' is not the one that was backed up")
                .hasMessageContaining("the columns name.");
    }

    @Test
    void tablesThatAreNotThereAreNamed() {
        var backup = backups().create(ALL);

        assertThatThrownBy(() ->
                        backups().create(BackupRequest.ofTables(BackupReason.REQUESTED, List.of("books", "boooks"))))
                .hasMessageContaining("There is no table 'boooks' to back up.");
        assertThatThrownBy(() -> restore(RestoreRequest.of(backup.id()).ofTables(List.of("nothing"))))
                .hasMessageContaining("The backup has no table 'nothing'.");
    }

    @Test
    void anUnknownOneIsRefused() {
        assertThatThrownBy(() -> restore(RestoreRequest.of("20200101T000000000Z-0000")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("There is no backup 20200101T000000000Z-0000");
        assertThatThrownBy(() -> restore(RestoreRequest.of("../../etc")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'../../etc' is no id of a backup.");
    }

    @Test
    void aChangedByteIsFound() throws IOException {
        var backup = backups().create(ALL);
        var part = Tampering.with(folder, backup.id()).rows();
        var bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);

        requireDamageFound(backup);
    }

    @Test
    void aPartThatIsCutOffIsFound() throws IOException {
        var backup = backups().create(ALL);
        var part = Tampering.with(folder, backup.id()).rows();
        var bytes = Files.readAllBytes(part);
        Files.write(part, Arrays.copyOf(bytes, bytes.length - 5));

        requireDamageFound(backup);
    }

    @Test
    void aPartThatIsGoneIsFound() throws IOException {
        var backup = backups().create(ALL);
        Files.delete(Tampering.with(folder, backup.id()).rows());

        requireDamageFound(backup);
    }

    private void requireDamageFound(BackupManifest backup) {
        var before = Content.of(database);

        assertThat(backups().verify(backup.id(), BackupWatcher.NOBODY).isSound())
                .isFalse();
        assertThatThrownBy(() -> restore(RestoreRequest.of(backup.id()).replacing()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("The backup " + backup.id() + " is damaged.")
                .hasMessageContaining("Nothing was changed.");
        assertThat(Content.of(database)).isEqualTo(before);
        assertThat(backups().list()).hasSize(1);
    }

    @Test
    void whatIsOfAnotherEngineProductOrFormatIsRefused() throws IOException {
        var other = engine() == TestEngine.POSTGRESQL ? Engine.SQLITE : Engine.POSTGRESQL;
        requireRefused(
                "\"engine\": \"" + engine().engine().id(),
                "\"engine\": \"" + other.id(),
                " is of " + other.displayName() + ", and this database is "
                        + engine().engine().displayName() + ".");
        requireRefused("\"product\": \"covet-migrations\"", "\"product\": \"x\"", "is not of Covet Migrations.");
        requireRefused("\"format\": 1", "\"format\": 7", "has the format 7");
        requireRefused("\"tables\": [", "\"tables\": {", "cannot be read");
        requireRefused("00001_", "../../x", "cannot be read");
    }

    private void requireRefused(String before, String after, String message) throws IOException {
        if (engine() == TestEngine.SQLITE && before.equals("00001_")) {
            return;
        }
        var backup = backups().create(ALL);
        Tampering.with(folder, backup.id()).manifest(before, after);

        assertThatThrownBy(() -> restore(RestoreRequest.of(backup.id()).replacing()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFolderThatOnlyLooksLikeABackupIsListedAsUnreadable() throws IOException {
        Files.createDirectories(folder.resolve("20240101T000000000Z-abcd"));
        Files.writeString(folder.resolve("20240101T000000000Z-abcd").resolve("manifest.json"), "PK\3\4 a zip");
        Files.createDirectories(folder.resolve("20240102T000000000Z-abcd.unfinished"));

        assertThat(backups().list()).singleElement().satisfies(entry -> {
            assertThat(entry.manifest()).isNull();
            assertThat(entry.fault()).contains("cannot be read");
        });
    }

    @Test
    void aWrongKeyIsToldBeforeAnythingIsTouched() {
        var backup =
                house().with(Compression.GZIP, "the right key").of(database).create(ALL);
        var before = Content.of(database);
        var request = RestoreRequest.of(backup.id()).replacing();

        assertThatThrownBy(() -> restore(request)).hasMessageContaining("is encrypted, and no key is configured");
        assertThatThrownBy(() -> house().with(Compression.GZIP, "another key!")
                        .of(database)
                        .restore(request, BackupWatcher.NOBODY))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("was encrypted with another key")
                .hasMessageNotContaining("another key!");
        assertThat(Content.of(database)).isEqualTo(before);
    }

    @Test
    void nothingOfTheRowsCanBeReadInAnEncryptedOne() throws IOException {
        var house = house().with(Compression.NONE, "the right key");
        house.of(database).create(ALL);

        for (var file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Ursula", "the right key");
        }
    }

    @Test
    void aStoreThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("a-file"), "no folder");

        assertThatThrownBy(() -> new BackupHouse(file).of(database).create(ALL))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The backup cannot be written, and nothing of it is kept")
                .hasMessageContaining(file.toString())
                .hasMessageContaining("covet.migrations.backup.directory");
    }

    @Test
    void aRestoreThatFailsLeavesTheDatabaseAsItWas() throws IOException {
        var backup = backups().create(ALL);
        Tampering.with(folder, backup.id()).schema(this::impossible);
        database.execute("UPDATE authors SET name = 'newer'", "CREATE TABLE later (id INTEGER)");
        var before = Content.of(database);

        assertThatThrownBy(() -> restore(RestoreRequest.of(backup.id()).replacing()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("The backup " + backup.id() + " could not be restored: ")
                .hasMessageMatching("(?s).*(The database is as it was before|was put back to what it was before).*");
        assertThat(Content.of(database)).isEqualTo(before);
    }

    @Test
    void aRestoreThatFailsLeavesAnEmptyDatabaseEmpty() throws IOException {
        var backup = backups().create(ALL);
        Tampering.with(folder, backup.id()).schema(this::impossible);

        try (var other = engine().freshDatabase()) {
            assertThatThrownBy(() -> house().of(other).restore(RestoreRequest.of(backup.id()), BackupWatcher.NOBODY))
                    .isInstanceOf(MigrationExecutionException.class);

            assertThat(other.tables()).isSubsetOf("_covet_lock");
        }
    }

    /** What cannot come true: a statement that no server knows and, where none is executed, a table without rows in the image. */
    private SchemaRecord impossible(SchemaRecord schema) {
        if (engine() != TestEngine.SQLITE) {
            return new SchemaRecord(schema.live(), List.of("SELECT no_such_function_at_all(1)"));
        }
        var before = schema.live().schema();
        var tables = new ArrayList<>(before.tables());
        tables.add(Table.of("imagined", List.of(Column.of("id", ColumnType.parse("integer")))));
        return new SchemaRecord(
                new LiveSchema(
                        new Schema(tables, before.sequences(), before.views(), before.triggers(), true),
                        schema.live().nativeObjects()),
                List.of());
    }

    @Test
    void nothingIsRestoredWhileSomebodyElseMigrates() {
        var backup = backups().create(ALL);
        var impatient = new LockSettings("_covet_lock", Duration.ofMillis(200), Duration.ofSeconds(30));
        var other = house().database(database);
        try (var session = other.open();
                var lock = MigrationLock.acquire(other, session, impatient)) {
            assertThatThrownBy(() -> house().waiting(Duration.ofMillis(200))
                            .of(database)
                            .restore(RestoreRequest.of(backup.id()).replacing(), BackupWatcher.NOBODY))
                    .isInstanceOf(MigrationLockException.class);
            assertThat(lock.token()).isPositive();
        }
    }

    @Test
    void twoBackupsAtOnceAreTwoBackups() throws Exception {
        var executor = Executors.newFixedThreadPool(2);
        try {
            var both = Stream.of(1, 2)
                    .map(number -> executor.submit(() -> backups().create(ALL)))
                    .toList();

            assertThat(List.of(both.get(0).get().rows(), both.get(1).get().rows()))
                    .containsExactly(6L, 6L);
        } finally {
            executor.shutdown();
        }
        assertThat(backups().list())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(backups()
                                .verify(entry.id(), BackupWatcher.NOBODY)
                                .isSound())
                        .isTrue());
    }
}
