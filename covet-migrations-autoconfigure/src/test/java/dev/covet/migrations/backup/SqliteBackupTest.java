package dev.covet.migrations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.backup.format.Compression;
import dev.covet.migrations.backup.manifest.BackupReason;
import dev.covet.migrations.problem.MigrationLockException;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only SQLite has. */
class SqliteBackupTest {

    private static final BackupRequest ALL = BackupRequest.ofDatabase(BackupReason.REQUESTED);

    @TempDir
    Path folder;

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    private Backups backups() {
        return new BackupHouse(folder).of(database);
    }

    private void restore(TestDatabase target, String id) {
        new BackupHouse(folder).of(target).restore(RestoreRequest.of(id).replacing(), BackupWatcher.NOBODY);
    }

    @Test
    void whatIsOnlyInTheLogIsBackedUp() throws SQLException {
        database.execute("PRAGMA journal_mode = WAL", "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT)");
        try (var open = database.dataSource().getConnection();
                var statement = open.createStatement()) {
            statement.execute("INSERT INTO books VALUES (1, 'only in the log')");

            var backup = backups().create(ALL);

            assertThat(backup.rows()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAL", "DELETE"})
    void withoutCompressionTheImageIsMadeWhereItStays(String journal) throws IOException {
        database.execute("PRAGMA journal_mode = " + journal, "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT)");
        database.execute("INSERT INTO books VALUES (1, 'Tales')", "CREATE TABLE _covet_lock (name TEXT)");
        var house = new BackupHouse(folder).with(Compression.NONE, null);

        var backup = house.of(database).create(ALL);

        try (var files = Files.list(folder.resolve(backup.id()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("database.sqlite", "schema.json", "manifest.json");
        }
        var image = folder.resolve(backup.id()).resolve("database.sqlite");
        assertThat(Files.getPosixFilePermissions(image))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(house.of(database).verify(backup.id(), BackupWatcher.NOBODY).faults())
                .isEmpty();
        try (var other = TestEngine.SQLITE.freshDatabase()) {
            house.of(other).restore(RestoreRequest.of(backup.id()), BackupWatcher.NOBODY);
            assertThat(Content.of(other)).isEqualTo(Content.of(database));
        }
    }

    @Test
    void aDatabaseWithPagesOfAnotherSizeIsReplaced() {
        database.execute("PRAGMA page_size = 8192", "VACUUM", "CREATE TABLE books (id INTEGER PRIMARY KEY)");
        database.execute("INSERT INTO books VALUES (7)");
        var backup = backups().create(ALL);

        try (var other = TestEngine.SQLITE.freshDatabase()) {
            other.execute("PRAGMA journal_mode = WAL", "CREATE TABLE others (id INTEGER)");

            restore(other, backup.id());

            assertThat(Content.of(other)).isEqualTo(Content.of(database));
            assertThat(other.value("PRAGMA page_size")).isEqualTo(8192);
        }
    }

    @Test
    void whoIsReadingMeanwhileKeepsItFromBeingReplaced() throws SQLException {
        database.execute("CREATE TABLE books (id INTEGER PRIMARY KEY)", "INSERT INTO books VALUES (7), (8)");
        var backup = backups().create(ALL);
        database.execute("DELETE FROM books WHERE id = 7");

        try (var reader = database.dataSource().getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            try (var rows = statement.executeQuery("SELECT id FROM books")) {
                assertThat(rows.next()).isTrue();
                assertThatThrownBy(() -> new BackupHouse(folder)
                                .waiting(Duration.ofMillis(200))
                                .of(database)
                                .restore(RestoreRequest.of(backup.id()).replacing(), BackupWatcher.NOBODY))
                        .isInstanceOf(MigrationLockException.class)
                        .hasMessageContaining("nothing was executed");
            }
            reader.rollback();
        }
        assertThat(database.query("SELECT id FROM books").toString()).isEqualTo("[[8]]");
    }

    @Test
    void aTriggerDoesNotFireForRowsThatComeBackAndIsThereAfterwards() {
        database.execute(
                "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT UNIQUE ON CONFLICT IGNORE)",
                "CREATE TABLE log (what TEXT)",
                "CREATE TRIGGER told AFTER INSERT ON books BEGIN INSERT INTO log VALUES (NEW.title); END",
                "INSERT INTO books VALUES (1, 'Tales')");
        var backup = backups().create(BackupRequest.ofTables(BackupReason.REQUESTED, List.of("books")));
        database.execute("DELETE FROM books");

        restore(database, backup.id());

        assertThat(database.count("books")).isEqualTo(1);
        assertThat(database.count("log")).isEqualTo(1);
        assertThat(database.count("sqlite_schema WHERE type = 'trigger'")).isEqualTo(1);
    }
}
