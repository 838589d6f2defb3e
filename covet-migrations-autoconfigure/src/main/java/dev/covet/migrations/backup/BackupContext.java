package dev.covet.migrations.backup;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.lock.LockSettings;
import java.time.Clock;

/**
 * What backups of one database are made with.
 *
 * @param lock of whoever migrates it; restoring waits for that lock
 * @param historyTable the name of the table that says what was migrated, not quoted
 */
public record BackupContext(
        Database database,
        BackupStores stores,
        BackupSettings settings,
        LockSettings lock,
        String historyTable,
        Clock clock) {}
