package dev.covet.migrations.dashboard;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.actuate.CheckedStatus;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.runner.DryRunner;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.Migrator;
import dev.covet.migrations.source.ReadOnce;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The migrations that a page tells of, read once for all its parts. */
final class DashboardMigrations {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private record Reading(DatabaseStatus status, long nanos) {}

    private final MigratorSetup setup;
    private final MigrationSource source;
    private final CheckedStatus status;
    private @Nullable Reading last;

    DashboardMigrations(MigratorSetup setup) {
        this.setup = setup;
        this.source = new ReadOnce(setup.source());
        this.status = new CheckedStatus(new CovetMigrations(migrator(), dryRunner(), setup.dryRun()), System::nanoTime);
    }

    String database() {
        return setup.database().name();
    }

    /**
     * How the database stands, or stood a second ago: the parts of a page are asked for at once, and finding out whether
     * anything has changed takes some ten milliseconds for a thousand files.
     *
     * @throws dev.covet.migrations.problem.MigrationException when the database cannot be asked, or files are wrong
     */
    synchronized DatabaseStatus status() {
        var reading = last;
        if (reading == null || System.nanoTime() - reading.nanos() > A_MOMENT.toNanos()) {
            reading = new Reading(Objects.requireNonNull(status.databases().get(database())), System.nanoTime());
            last = reading;
        }
        return reading.status();
    }

    /** All of them, each read once. */
    MigrationSource source() {
        return source;
    }

    /** One that tells nobody what it finds: it is asked again and again. */
    Migrator migrator() {
        return new Migrator(setup.database(), source, setup.settings(), setup.javaSteps(), new MigrationListener() {});
    }

    DryRunner dryRunner() {
        return new DryRunner(setup.database(), source, setup.settings(), setup.javaSteps(), setup.scratch());
    }
}
