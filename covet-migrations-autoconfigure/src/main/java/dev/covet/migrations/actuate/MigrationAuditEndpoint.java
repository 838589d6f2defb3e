package dev.covet.migrations.actuate;

import dev.covet.migrations.audit.AuditQuery;
import dev.covet.migrations.audit.AuditTrail;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.AuditDescriptor;
import dev.covet.migrations.report.AuditPageDescriptor;
import dev.covet.migrations.report.ProblemDescriptor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/**
 * Shows who changed what, when, and what came of it. Changes nothing, and shows no rows. A parameter that means nothing is
 * answered with status 400 and the reason.
 */
@WebEndpoint(id = "migrationaudit", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding(MigrationAuditDescriptor.class)
public class MigrationAuditEndpoint {

    private static final int USUAL = 20;

    private final String database;
    private final AuditTrail trail;

    MigrationAuditEndpoint(MigratorSetup setup) {
        this.database = setup.database().name();
        this.trail = setup.audit().trail();
    }

    /**
     * The figures of a period, and its newest events.
     *
     * @param since date or moment from which on; by default from the beginning
     * @param until date, which is part of it, or moment; by default up to now
     * @param limit how many of each list, 20 by default and 1,000 at most
     * @param before the number of an event: only those behind it, to turn the page
     * @param kind only events of this kind, or of these, with commas between them
     * @param outcome only events that ended so: success, failure or refused
     * @param executor only what this user did
     * @param execution only events of this run
     * @param text only events in whose SQL, error, description, ticket or reason it occurs
     */
    @ReadOperation
    public WebEndpointResponse<MigrationAuditDescriptor> audit(
            @Nullable String since,
            @Nullable String until,
            @Nullable String limit,
            @Nullable String before,
            @Nullable String kind,
            @Nullable String outcome,
            @Nullable String executor,
            @Nullable String execution,
            @Nullable String text) {
        var parameters = Parameters.none()
                .with("since", since)
                .with("until", until)
                .with("limit", limit)
                .with("before", before)
                .with("kind", kind)
                .with("outcome", outcome)
                .with("executor", executor)
                .with("execution", execution)
                .with("text", text);
        return answered(() -> {
            var query = AuditRequest.of(parameters, AuditQuery.MOST, USUAL);
            return MigrationAuditDescriptor.of(
                    database,
                    AuditDescriptor.of(trail.overview(query.period(), query.limit())),
                    AuditPageDescriptor.of(trail.find(query)));
        });
    }

    /**
     * What has happened to one migration, the newest first; empty when nothing has.
     *
     * @param limit how many events, 1,000 at most and by default
     * @param before the number of an event: only those behind it, to turn the page
     */
    @ReadOperation
    public WebEndpointResponse<MigrationAuditDescriptor> history(
            @Selector String name, @Nullable String limit, @Nullable String before) {
        var parameters =
                Parameters.none().with("name", name).with("limit", limit).with("before", before);
        return answered(() -> MigrationAuditDescriptor.of(
                database,
                AuditPageDescriptor.of(trail.find(AuditRequest.of(parameters, AuditQuery.MOST, AuditQuery.MOST)))));
    }

    private WebEndpointResponse<MigrationAuditDescriptor> answered(Supplier<MigrationAuditDescriptor> question) {
        try {
            return new WebEndpointResponse<>(question.get());
        } catch (BadParameterException e) {
            return new WebEndpointResponse<>(
                    MigrationAuditDescriptor.of(database, e.problems()), WebEndpointResponse.STATUS_BAD_REQUEST);
        } catch (MigrationException e) {
            return new WebEndpointResponse<>(MigrationAuditDescriptor.of(database, ProblemDescriptor.of(e)));
        }
    }
}
