package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.dryrun.DryRun;
import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.DryRunDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * Says what migrating, or rolling back, would execute; and tries it out where the access of the endpoint is {@code
 * unrestricted}. Nothing is left of that, but it takes the locks that migrating takes.
 */
@Endpoint(id = "migrationdryrun", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding(DryRunDescriptor.class)
public class MigrationDryRunEndpoint {

    private final MigratorSetup setup;
    private final Access access;

    /** @param access to this endpoint, as it is configured */
    MigrationDryRunEndpoint(MigratorSetup setup, Access access) {
        this.setup = setup;
        this.access = access;
    }

    /** What of a plan is wanted. */
    public enum Mode {
        /** The statements. */
        PLAN,
        /** What they do. */
        EXECUTE
    }

    /** Which way it goes. */
    public enum Direction {
        /** Migrating. */
        FORWARD,
        /** Rolling back. */
        BACKWARD
    }

    /**
     * A dry run. What is wrong is answered as problems.
     *
     * @param target the last migration to apply, by default everything; backward the migration to return to, by default the
     *     one before the last
     * @param mode by default {@link Mode#PLAN}
     * @param direction by default {@link Direction#FORWARD}
     */
    @ReadOperation
    public DryRunDescriptor dryRun(@Nullable String target, @Nullable Mode mode, @Nullable Direction direction) {
        try {
            var executes = mode == Mode.EXECUTE;
            if (executes) {
                requireUnrestricted();
            }
            return DryRunDescriptor.of(
                    direction == Direction.BACKWARD ? backward(target, executes) : forward(target, executes));
        } catch (MigrationException e) {
            return DryRunDescriptor.of(setup.database().name(), e);
        }
    }

    private DryRun forward(@Nullable String target, boolean executes) {
        var request = target == null ? PlanRequest.everything() : PlanRequest.upTo(target);
        var runner = setup.dryRunner();
        return executes ? runner.migrate(request, setup.dryRun(), new DryRunListener() {}) : runner.plan(request);
    }

    private DryRun backward(@Nullable String target, boolean executes) {
        var request = target == null ? new RollbackRequest.Steps(1) : new RollbackRequest.To(target);
        var runner = setup.dryRunner();
        return executes
                ? runner.rollback(request, setup.dryRun(), new DryRunListener() {})
                : runner.planRollback(request);
    }

    /** Others wait for the locks that it takes: that is not for everybody who may read. */
    private void requireUnrestricted() {
        if (access != Access.UNRESTRICTED) {
            throw new ConfigurationException(
                    "The endpoint migrationdryrun may be read only, and a dry run that executes takes the locks that"
                            + " migrating takes: others have to wait for it.",
                    "Set management.endpoint.migrationdryrun.access=unrestricted, and let only those get to it who may do"
                            + " that; or run 'covet migrate --dry-run=execute'.");
        }
    }
}
