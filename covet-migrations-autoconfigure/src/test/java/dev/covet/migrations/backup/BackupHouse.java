package dev.covet.migrations.backup;

import dev.covet.migrations.backup.format.Compression;
import dev.covet.migrations.backup.store.DirectoryStore;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.lock.LockSettings;
import dev.covet.migrations.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Backups of test databases in a folder. */
record BackupHouse(
        Path folder, BackupSettings settings, @Nullable String schema, Duration patience) {

    static final Retention RETENTION = new Retention(7, 4, 12);

    BackupHouse(Path folder) {
        this(folder, new BackupSettings(Compression.GZIP, null, RETENTION), null, Duration.ofSeconds(5));
    }

    BackupHouse with(Compression compression, @Nullable String key) {
        return new BackupHouse(folder, new BackupSettings(compression, key, RETENTION), schema, patience);
    }

    BackupHouse in(String otherSchema) {
        return new BackupHouse(folder, settings, otherSchema, patience);
    }

    BackupHouse waiting(Duration forTheLock) {
        return new BackupHouse(folder, settings, schema, forTheLock);
    }

    Backups of(TestDatabase database) {
        return of(database.dataSource());
    }

    Backups of(DataSource dataSource) {
        return new Backups(new BackupContext(
                new Database("default", dataSource, schema, Dialects::of),
                () -> new DirectoryStore(folder),
                settings,
                new LockSettings("_covet_lock", patience, Duration.ofSeconds(30)),
                List.of("_covet_lock", "_covet_audit", "_covet_audit_chain"),
                "_covet_migrations",
                Clock.systemUTC()));
    }

    Session open(TestDatabase database) {
        return database(database).open();
    }

    Database database(TestDatabase database) {
        return new Database("default", database.dataSource(), schema, Dialects::of);
    }
}
