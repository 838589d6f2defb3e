package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.BadParameterException;
import dev.covet.migrations.actuate.MigrationDetailDescriptor;
import dev.covet.migrations.actuate.Parameters;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.AuditPageDescriptor;
import dev.covet.migrations.report.DriftDescriptor;
import dev.covet.migrations.report.DryRunDescriptor;
import dev.covet.migrations.report.ProblemDescriptor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/**
 * A page that shows in a browser how migrations stand. It is one text that asks no other host for anything; what it shows it
 * takes from the parts of this endpoint, as JSON. Changes nothing, and shows no rows.
 */
@WebEndpoint(id = "migrationdashboard", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding({
    PartDescriptor.class,
    OverviewDescriptor.class,
    MigrationsPart.Page.class,
    MigrationDetailDescriptor.class,
    SlowestPart.Slowest.class,
    DryRunDescriptor.class,
    RollbackPart.Validations.class,
    FailuresPart.Failures.class,
    DriftDescriptor.class,
    GraphPart.Graph.class,
    DifferencePart.Compared.class,
    StatisticsPart.Statistics.class,
    AuditPageDescriptor.class,
    VerificationPart.Verification.class
})
public class MigrationDashboardEndpoint {

    private static final String HTML = "text/html;charset=UTF-8";

    private final DashboardPage page = new DashboardPage();
    private final Map<String, Part> parts;

    /** @param parts by the name under which they are asked for */
    MigrationDashboardEndpoint(Map<String, Part> parts) {
        this.parts = parts;
    }

    /** The page. */
    @ReadOperation(produces = HTML)
    public String page() {
        return page.html();
    }

    /**
     * What the page is filled with. A parameter that the part does not know is ignored.
     *
     * @param part such as {@code overview}
     */
    @ReadOperation
    public WebEndpointResponse<PartDescriptor> part(
            @Selector String part,
            @Nullable String name,
            @Nullable String text,
            @Nullable String state,
            @Nullable String risk,
            @Nullable String sort,
            @Nullable String offset,
            @Nullable String limit,
            @Nullable String target,
            @Nullable String steps,
            @Nullable String from,
            @Nullable String to,
            @Nullable String since,
            @Nullable String until,
            @Nullable String kind,
            @Nullable String outcome,
            @Nullable String executor,
            @Nullable String execution,
            @Nullable String before) {
        return answer(
                part,
                Parameters.none()
                        .with("name", name)
                        .with("text", text)
                        .with("state", state)
                        .with("risk", risk)
                        .with("sort", sort)
                        .with("offset", offset)
                        .with("limit", limit)
                        .with("target", target)
                        .with("steps", steps)
                        .with("from", from)
                        .with("to", to)
                        .with("since", since)
                        .with("until", until)
                        .with("kind", kind)
                        .with("outcome", outcome)
                        .with("executor", executor)
                        .with("execution", execution)
                        .with("before", before));
    }

    WebEndpointResponse<PartDescriptor> answer(String name, Parameters parameters) {
        var part = parts.get(name);
        if (part == null) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        try {
            return new WebEndpointResponse<>(new PartDescriptor(name, part.answer(parameters), null));
        } catch (BadParameterException e) {
            return new WebEndpointResponse<>(
                    new PartDescriptor(name, null, e.problems()), WebEndpointResponse.STATUS_BAD_REQUEST);
        } catch (MigrationException e) {
            return new WebEndpointResponse<>(new PartDescriptor(name, null, ProblemDescriptor.of(e)));
        }
    }
}
