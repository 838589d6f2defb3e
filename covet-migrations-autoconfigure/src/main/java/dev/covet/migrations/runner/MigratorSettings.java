package dev.covet.migrations.runner;

import dev.covet.migrations.keep.KeepRules;
import dev.covet.migrations.lock.LockSettings;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.plan.RollbackRules;
import java.time.Duration;

/**
 * How a database is migrated.
 *
 * @param tablePrefix what the names of our own tables begin with
 * @param lockTimeout longest wait for another process that migrates, not negative
 * @param lockLease how long after its last sign of life a dead process keeps the lock, at least one second
 * @param baselineOnMigrate whether first migrations whose tables are there already are recorded rather than run, in a
 *     database without history
 * @param oneTransaction whether all pending migrations run in a single transaction, where the engine and all of them can
 * @param keep whether what migrations take away is put aside
 * @param rollback which rollbacks go without being forced
 */
public record MigratorSettings(
        String tablePrefix,
        PlanRules rules,
        Duration lockTimeout,
        Duration lockLease,
        boolean baselineOnMigrate,
        boolean oneTransaction,
        KeepRules keep,
        RollbackRules rollback) {

    /** With the usual rules for what is kept, and for going back. */
    public MigratorSettings(
            String tablePrefix,
            PlanRules rules,
            Duration lockTimeout,
            Duration lockLease,
            boolean baselineOnMigrate,
            boolean oneTransaction) {
        this(
                tablePrefix,
                rules,
                lockTimeout,
                lockLease,
                baselineOnMigrate,
                oneTransaction,
                KeepRules.usual(),
                RollbackRules.usual());
    }

    /** The same, but operations may run that lose what rows held before. */
    public MigratorSettings allowingDestructive() {
        return new MigratorSettings(
                tablePrefix,
                rules.allowingDestructive(),
                lockTimeout,
                lockLease,
                baselineOnMigrate,
                oneTransaction,
                keep,
                rollback);
    }

    /** The same, but what was kept is brought back whatever its checksum. */
    MigratorSettings withoutChecksums() {
        return new MigratorSettings(
                tablePrefix,
                rules,
                lockTimeout,
                lockLease,
                baselineOnMigrate,
                oneTransaction,
                keep,
                new RollbackRules(rollback.maxRisk(), rollback.requireBackup(), rollback.maxDataLossRows(), false));
    }

    String historyTable() {
        return tablePrefix + "migrations";
    }

    String keepsTable() {
        return tablePrefix + "keeps";
    }

    String lockTable() {
        return tablePrefix + "lock";
    }

    /** How long one waits for the lock of such a database, and where it is. */
    public LockSettings lock() {
        return new LockSettings(lockTable(), lockTimeout, lockLease);
    }
}
