package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.ProblemDescriptor;
import dev.covet.migrations.report.RollbackDescriptor;
import dev.covet.migrations.report.RunDescriptor;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/**
 * Says what would come of undoing migrations, and undoes them where its access is {@code unrestricted}. What is undone is
 * said by one of {@code steps}, {@code target}, {@code version} and {@code migration}; by default it is the last migration. A
 * parameter that means nothing is answered with status 400 and the reason.
 */
@WebEndpoint(id = "migrationrollback", defaultAccess = Access.READ_ONLY)
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
    public WebEndpointResponse<RollbackDescriptor> validate(
            @Nullable String steps, @Nullable String target, @Nullable String version, @Nullable String migration) {
        try {
            var request = request(parameters(steps, target, version, migration));
            var validation = setup.migrator().validateRollback(request);
            return new WebEndpointResponse<>(
                    RollbackDescriptor.of(setup.database().name(), validation));
        } catch (BadParameterException e) {
            return new WebEndpointResponse<>(
                    RollbackDescriptor.of(setup.database().name(), e.problems()),
                    WebEndpointResponse.STATUS_BAD_REQUEST);
        }
    }

    /**
     * Undoes migrations, in the name of whoever is logged in.
     *
     * @param force whether to do so against the rules that are configured
     */
    @WriteOperation
    public WebEndpointResponse<RollbackOutcomeDescriptor> rollback(
            @Nullable String steps,
            @Nullable String target,
            @Nullable String version,
            @Nullable String migration,
            @Nullable Boolean force,
            SecurityContext security) {
        var database = setup.database().name();
        try {
            var request = request(parameters(steps, target, version, migration));
            var run = onBehalfOf(security.getPrincipal()).migrator().rollback(request, Boolean.TRUE.equals(force));
            return new WebEndpointResponse<>(RollbackOutcomeDescriptor.of(RunDescriptor.of(database, run), run));
        } catch (BadParameterException e) {
            return new WebEndpointResponse<>(
                    RollbackOutcomeDescriptor.of(database, e.problems()), WebEndpointResponse.STATUS_BAD_REQUEST);
        } catch (MigrationException e) {
            return new WebEndpointResponse<>(RollbackOutcomeDescriptor.of(database, ProblemDescriptor.of(e)));
        }
    }

    private MigratorSetup onBehalfOf(@Nullable Principal principal) {
        return principal == null ? setup : setup.onBehalfOf(principal.getName());
    }

    private static Parameters parameters(
            @Nullable String steps, @Nullable String target, @Nullable String version, @Nullable String migration) {
        return Parameters.none()
                .with("steps", steps)
                .with("target", target)
                .with("version", version)
                .with("migration", migration);
    }

    private static RollbackRequest request(Parameters parameters) {
        if (parameters.texts().size() > 1) {
            throw new BadParameterException(
                    "There are several of 'steps', 'target', 'version' and 'migration'.", "Give one of them.");
        }
        Optional<RollbackRequest> target = parameters.text("target").map(RollbackRequest.To::new);
        return target.or(() -> parameters.text("version").map(RollbackRequest.ToVersion::new))
                .or(() -> parameters.text("migration").map(name -> new RollbackRequest.Only(name, true)))
                .orElseGet(() -> new RollbackRequest.Steps(parameters.number("steps", 1, Integer.MAX_VALUE, 1)));
    }
}
