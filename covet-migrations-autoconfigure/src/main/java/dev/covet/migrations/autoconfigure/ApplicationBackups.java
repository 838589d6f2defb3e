package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.audit.AuditedBackups;
import dev.covet.migrations.backup.BackupContext;
import dev.covet.migrations.backup.BackupSettings;
import dev.covet.migrations.backup.BackupStores;
import dev.covet.migrations.backup.Backups;
import dev.covet.migrations.backup.Retention;
import dev.covet.migrations.backup.store.DirectoryStore;
import dev.covet.migrations.backup.store.ObjectStores;
import dev.covet.migrations.problem.ConfigurationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backups of an application's database, as its properties want them. */
final class ApplicationBackups {

    private static final int SHORTEST_KEY = 12;

    private ApplicationBackups() {}

    static Backups of(MigratorSetup setup, CovetMigrationsProperties properties) {
        var backup = properties.backup();
        var keeping = backup.retention();
        var settings = setup.settings();
        return new Backups(
                new BackupContext(
                        setup.database(),
                        stores(backup),
                        new BackupSettings(
                                backup.compression(),
                                requireLong(backup.encryptionKey()),
                                new Retention(keeping.daily(), keeping.weekly(), keeping.monthly())),
                        settings.lock(),
                        apart(setup),
                        settings.tablePrefix() + "migrations",
                        Clock.systemUTC()),
                new AuditedBackups(setup.audit()));
    }

    /** Whoever restores a backup must not be able to make undone what the audit says. */
    private static List<String> apart(MigratorSetup setup) {
        var apart = new ArrayList<>(setup.audit().tables());
        apart.add(setup.settings().lock().table());
        return apart;
    }

    /** Said here and not with the other properties, as a report about those would show the value. */
    private static @Nullable String requireLong(@Nullable String key) {
        if (key != null && key.length() < SHORTEST_KEY) {
            throw new ConfigurationException(
                    "covet.migrations.backup.encryption-key has fewer than " + SHORTEST_KEY
                            + " characters, and could be guessed.",
                    "Choose a longer one, or leave it out for backups without encryption.");
        }
        return key;
    }

    private static BackupStores stores(BackupProperties backup) {
        var url = backup.url();
        return url == null
                ? () -> new DirectoryStore(backup.directory())
                : () -> ObjectStores.open(url, backup.options());
    }
}
