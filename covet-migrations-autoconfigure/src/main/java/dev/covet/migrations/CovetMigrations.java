package dev.covet.migrations;

import dev.covet.migrations.dryrun.DryRun;
import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.dryrun.DryRunSettings;
import dev.covet.migrations.plan.Adoption;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.plan.RollbackValidation;
import dev.covet.migrations.runner.DryRunner;
import dev.covet.migrations.runner.MigrationRun;
import dev.covet.migrations.runner.Migrator;
import java.util.Map;

/**
 * What an application can ask of its migrations; a bean of this type is there in every application with the starter.
 * Everything here throws a {@link dev.covet.migrations.problem.MigrationException} that says what is wrong, where, and how to
 * fix it.
 */
public final class CovetMigrations {

    private final Migrator migrator;
    private final DryRunner dryRunner;
    private final DryRunSettings dryRun;

    /** @param dryRun how plans are tried out */
    public CovetMigrations(Migrator migrator, DryRunner dryRunner, DryRunSettings dryRun) {
        this.migrator = migrator;
        this.dryRunner = dryRunner;
        this.dryRun = dryRun;
    }

    /** How each database stands, by its name. Nothing is written. */
    public Map<String, DatabaseStatus> status() {
        return Map.of(migrator.databaseName(), migrator.status());
    }

    /** What {@link #migrate()} would do now, with the very statements. Nothing is written. */
    public Plan plan() {
        return migrator.plan(PlanRequest.everything());
    }

    /**
     * What {@link #migrate(String)} would do now. Nothing is written.
     *
     * @param target the name of the last migration to apply
     */
    public Plan plan(String target) {
        return migrator.plan(PlanRequest.upTo(target));
    }

    /**
     * Tries out what {@link #migrate()} would do now, statement by statement, and leaves nothing of it. Steps written in Java
     * are not run. It takes the locks that migrating takes.
     *
     * @throws dev.covet.migrations.problem.MigrationLockException when somebody migrates this database
     */
    public DryRun dryRun() {
        return dryRunner.migrate(PlanRequest.everything(), dryRun, new DryRunListener() {});
    }

    /**
     * Tries out what {@link #migrate(String)} would do now, as {@link #dryRun()} does.
     *
     * @param target the name of the last migration to apply
     */
    public DryRun dryRun(String target) {
        return dryRunner.migrate(PlanRequest.upTo(target), dryRun, new DryRunListener() {});
    }

    /** Tries out what {@link #rollback} would do now, whatever the configured rules, as {@link #dryRun()} does. */
    public DryRun dryRun(RollbackRequest request) {
        return dryRunner.rollback(request, dryRun, new DryRunListener() {});
    }

    /** Applies everything that is pending. */
    public MigrationRun migrate() {
        return migrator.migrate(PlanRequest.everything());
    }

    /**
     * Applies a migration and everything that it depends on. What is applied already stays, even if it comes after it.
     *
     * @param target the name of the last migration to apply
     */
    public MigrationRun migrate(String target) {
        return migrator.migrate(PlanRequest.upTo(target));
    }

    /** What {@link #rollback} would do now, to which rows, and whether the configured rules allow it. Nothing is written. */
    public RollbackValidation validateRollback(RollbackRequest request) {
        return migrator.validateRollback(request);
    }

    /**
     * Undoes migrations: all that are asked for, or none. What they take away is kept, and comes back when they are applied
     * again; what they had taken away when they were applied comes back now.
     */
    public MigrationRun rollback(RollbackRequest request) {
        return migrator.rollback(request, false);
    }

    /**
     * Records a migration and everything that it depends on as applied, and runs none of it.
     *
     * @param target the name of the last migration to record
     */
    public MigrationRun fake(String target) {
        return migrator.migrate(PlanRequest.upTo(target).with(Adoption.ALL));
    }

    /** Applies what is pending, but records first migrations of an app whose tables and columns are all there already. */
    public MigrationRun fakeInitial() {
        return migrator.migrate(PlanRequest.everything().with(Adoption.INITIAL));
    }

    /**
     * Records a migration and everything that it depends on as applied, in a database that has no history yet.
     *
     * @param target the name of the last migration that the database already corresponds to
     */
    public MigrationRun baseline(String target) {
        return migrator.migrate(PlanRequest.upTo(target).with(Adoption.BASELINE));
    }

    /** Makes sure that everything is applied and unchanged. Nothing is written. */
    public void validate() {
        migrator.validate();
    }
}
