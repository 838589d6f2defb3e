package dev.covet.migrations.backup;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.lock.LockSettings;
import java.time.Clock;
import java.util.List;

/**
 * What backups of one database are made with.
 *
 * @param lock of whoever migrates it; restoring waits for that lock
 * @param apart the names of tables that are no part of backups, and that restoring leaves as they are, not quoted: the lock's
 *     and the audit's
 * @param historyTable the name of the table that says what was migrated, not quoted
 */
public record BackupContext(
        Database database,
        BackupStores stores,
        BackupSettings settings,
        LockSettings lock,
        List<String> apart,
        String historyTable,
        Clock clock) {}
