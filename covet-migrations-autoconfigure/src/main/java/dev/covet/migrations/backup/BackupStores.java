package dev.covet.migrations.backup;

import dev.covet.migrations.backup.store.BackupStore;

/** Gives access to the place where backups lie. */
@FunctionalInterface
public interface BackupStores {

    /**
     * Opens it for one operation.
     *
     * @throws dev.covet.migrations.problem.ConfigurationException when it cannot be used as it is configured
     */
    BackupStore open();
}
