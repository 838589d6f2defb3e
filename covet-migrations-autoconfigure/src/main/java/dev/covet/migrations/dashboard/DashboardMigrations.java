package dev.covet.migrations.dashboard;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.actuate.CheckedStatus;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.runner.DryRunner;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.Migrator;
import java.util.Objects;

/** The migrations that a page tells of, read once for all its parts. */
final class DashboardMigrations {

    private final MigratorSetup setup;
    private final MigrationSource source;
    private final CheckedStatus status;

    DashboardMigrations(MigratorSetup setup) {
        this.setup = setup;
        this.source = new ReadOnce(setup.source());
        this.status = new CheckedStatus(new CovetMigrations(migrator(), dryRunner(), setup.dryRun()), System::nanoTime);
    }

    String database() {
        return setup.database().name();
    }

    /** @throws dev.covet.migrations.problem.MigrationException when the database cannot be asked, or files are wrong */
    DatabaseStatus status() {
        return Objects.requireNonNull(status.databases().get(database()));
    }

    /** One that tells nobody what it finds: it is asked again and again. */
    Migrator migrator() {
        return new Migrator(setup.database(), source, setup.settings(), setup.javaSteps(), new MigrationListener() {});
    }

    DryRunner dryRunner() {
        return new DryRunner(setup.database(), source, setup.settings(), setup.javaSteps(), setup.scratch());
    }
}
