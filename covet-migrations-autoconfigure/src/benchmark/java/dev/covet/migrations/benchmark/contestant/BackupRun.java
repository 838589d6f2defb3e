package dev.covet.migrations.benchmark.contestant;

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
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.lock.LockSettings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * One backup or restore, by the library or in the barest way that the engine offers. Arguments: what to do, URL, user,
 * password, folder, compression.
 */
public final class BackupRun {

    private static final int BUFFER = 1 << 16;

    private final String url;
    private final String user;
    private final String password;
    private final Path folder;
    private final Compression compression;

    private BackupRun(String... arguments) {
        url = arguments[1];
        user = arguments[2];
        password = arguments[3];
        folder = Path.of(arguments[4]);
        compression = Compression.valueOf(arguments[5]);
    }

    /**
     * Prints what it took; see {@link Consumption}. A backup is measured until it is written, and until it is read back, and
     * for the second time: in an application that runs, classes are loaded and compiled.
     */
    public static void main(String[] arguments) throws Exception {
        var run = new BackupRun(arguments);
        if (!arguments[0].equals("restore")) {
            run.once(arguments[0]);
        }
        var begun = System.nanoTime();
        var written = run.once(arguments[0]);
        System.out.println("all " + (System.nanoTime() - begun) / 1000);
        Consumption.print(written - begun);
    }

    private long once(String what) throws SQLException, IOException {
        return switch (what) {
            case "bare" -> bare();
            case "backup" -> backup();
            default -> restore();
        };
    }

    private long backup() throws SQLException {
        var written = new long[1];
        backups().create(BackupRequest.ofDatabase(BackupReason.REQUESTED), activity -> {
            if (written[0] == 0 && activity.startsWith("Verifying")) {
                written[0] = System.nanoTime();
            }
        });
        return written[0];
    }

    private long restore() throws SQLException {
        var backups = backups();
        backups.restore(RestoreRequest.of(backups.list().get(0).id()), BackupWatcher.NOBODY);
        return System.nanoTime();
    }

    private Backups backups() throws SQLException {
        var dataSource = new SimpleDriverDataSource(DriverManager.getDriver(url), url, user, password);
        return new Backups(new BackupContext(
                new Database("default", dataSource, null, Dialects::of),
                () -> new DirectoryStore(folder),
                new BackupSettings(compression, null, new Retention(7, 4, 12)),
                new LockSettings("_covet_lock", Duration.ofSeconds(5), Duration.ofSeconds(30)),
                List.of("_covet_lock", "_covet_audit", "_covet_audit_chain"),
                "_covet_migrations",
                Clock.systemUTC()));
    }

    private long bare() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            if (url.startsWith("jdbc:postgresql:")) {
                copy(connection);
            } else if (url.startsWith("jdbc:sqlite:")) {
                var image = Files.createTempDirectory(folder, "bare").resolve("image.db");
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate("backup to '" + image + "'");
                }
            } else {
                stream(connection);
            }
        }
        return System.nanoTime();
    }

    /** COPY into a compressed file, until that is on the disk as a backup is. */
    private void copy(Connection connection) throws SQLException, IOException {
        var file = folder.resolve("bare.copy");
        try (var target = new BufferedOutputStream(compression.writing(Files.newOutputStream(file)), BUFFER)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY samples TO STDOUT", target);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A streaming read of which nothing is kept. */
    private static void stream(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            var isMariadb = connection.getMetaData().getDriverName().contains("MariaDB");
            statement.setFetchSize(isMariadb ? 1000 : Integer.MIN_VALUE);
            try (var rows = statement.executeQuery("SELECT * FROM samples")) {
                var columns = rows.getMetaData().getColumnCount();
                var characters = 0L;
                while (rows.next()) {
                    for (var column = 1; column <= columns; column++) {
                        var value = rows.getString(column);
                        characters += value == null ? 0 : value.length();
                    }
                }
                if (characters == 0) {
                    throw new IllegalStateException("Nothing was read");
                }
            }
        }
    }
}
