package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.audit.Audit;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.ScratchDatabases;
import dev.covet.migrations.dryrun.DryRunSettings;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.runner.DryRunner;
import dev.covet.migrations.runner.JavaSteps;
import dev.covet.migrations.runner.KeptData;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.Migrator;
import dev.covet.migrations.runner.MigratorSettings;
import java.util.List;

/**
 * Everything that a migrator of one database is made of, after properties and customizers.
 *
 * @param scratch where databases are made that are thrown away
 * @param dryRun how plans are tried out
 * @param audit is told before all other listeners
 */
public record MigratorSetup(
        Database database,
        MigrationSource source,
        MigratorSettings settings,
        JavaSteps javaSteps,
        MigrationListener listener,
        ScratchDatabases scratch,
        DryRunSettings dryRun,
        Audit audit) {

    /** The same, but operations may run that lose what rows held before. */
    public MigratorSetup allowingDestructive() {
        return new MigratorSetup(
                database, source, settings.allowingDestructive(), javaSteps, listener, scratch, dryRun, audit);
    }

    /** The same, but the audit names somebody else than the user of this process. */
    public MigratorSetup onBehalfOf(String somebody) {
        return new MigratorSetup(database, source, settings, javaSteps, listener, scratch, dryRun, audit.by(somebody));
    }

    public Migrator migrator() {
        return migrator(List.of(audit.listener(), listener));
    }

    /** Tries out what the migrator would do. */
    public DryRunner dryRunner() {
        return new DryRunner(database, source, settings, javaSteps, scratch);
    }

    /** What migrations have put aside. */
    public KeptData keptData() {
        return new KeptData(database, settings);
    }

    /** A migrator that tells one more listener, after all others. */
    public Migrator migratorTelling(MigrationListener another) {
        return migrator(List.of(audit.listener(), listener, another));
    }

    private Migrator migrator(List<MigrationListener> listeners) {
        return new Migrator(database, source, settings, javaSteps, new MigrationListeners(listeners));
    }
}
