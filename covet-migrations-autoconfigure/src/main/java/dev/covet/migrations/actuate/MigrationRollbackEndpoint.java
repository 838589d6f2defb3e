package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.RollbackDescriptor;
import dev.covet.migrations.report.RunDescriptor;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Says what would come of undoing migrations, and undoes them where its access is {@code unrestricted}. What is undone is
 * said by one of {@code steps}, {@code target}, {@code version} and {@code migration}; by default it is the last migration.
 */
@Endpoint(id = "migrationrollback", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding({RollbackDescriptor.class, RollbackOutcomeDescriptor.class})
public class MigrationRollbackEndpoint {

    private final MigratorSetup setup;

    MigrationRollbackEndpoint(MigratorSetup setup) {
        this.setup = setup;
    }

    /**
     * What would come of it. Nothing is changed.
     *
     * @param steps how many of the migrations applied last
     * @param target the migration to return to; {@code zero} for the state before all
     * @param version the version to return to
     * @param migration one migration, with all that depend on it
     */
    @ReadOperation
    public RollbackDescriptor validate(
            @Nullable Integer steps, @Nullable String target, @Nullable String version, @Nullable String migration) {
        var validation = setup.migrator().validateRollback(request(steps, target, version, migration));
        return RollbackDescriptor.of(setup.database().name(), validation);
    }

    /**
     * Undoes migrations, in the name of whoever is logged in.
     *
     * @param force whether to do so against the rules that are configured
     */
    @WriteOperation
    public RollbackOutcomeDescriptor rollback(
            @Nullable Integer steps,
            @Nullable String target,
            @Nullable String version,
            @Nullable String migration,
            @Nullable Boolean force,
            SecurityContext security) {
        var request = request(steps, target, version, migration);
        try {
            var run = onBehalfOf(security.getPrincipal()).migrator().rollback(request, Boolean.TRUE.equals(force));
            return RollbackOutcomeDescriptor.of(
                    RunDescriptor.of(setup.database().name(), run), run);
        } catch (MigrationException e) {
            return RollbackOutcomeDescriptor.of(setup.database().name(), e);
        }
    }

    private MigratorSetup onBehalfOf(@Nullable Principal principal) {
        return principal == null ? setup : setup.onBehalfOf(principal.getName());
    }

    private static RollbackRequest request(
            @Nullable Integer steps, @Nullable String target, @Nullable String version, @Nullable String migration) {
        var given = (steps == null ? 0 : 1)
                + (target == null ? 0 : 1)
                + (version == null ? 0 : 1)
                + (migration == null ? 0 : 1);
        if (given > 1) {
            throw new InvalidEndpointRequestException(
                    "Give one of steps, target, version and migration", "There are " + given + " of them");
        }
        if (target != null) {
            return new RollbackRequest.To(target);
        }
        if (version != null) {
            return new RollbackRequest.ToVersion(version);
        }
        if (migration != null) {
            return new RollbackRequest.Only(migration, true);
        }
        return steps(steps == null ? 1 : steps);
    }

    private static RollbackRequest steps(int count) {
        if (count < 1) {
            throw new InvalidEndpointRequestException("steps must be at least 1", "It is " + count);
        }
        return new RollbackRequest.Steps(count);
    }
}
