package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.MigrationDetailDescriptor;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.AuditPageDescriptor;
import dev.covet.migrations.report.DriftDescriptor;
import dev.covet.migrations.report.DryRunDescriptor;
import dev.covet.migrations.report.ProblemDescriptor;
import java.util.HashMap;
import java.util.List;
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
        var parameters = new HashMap<String, @Nullable String>();
        parameters.put("name", name);
        parameters.put("text", text);
        parameters.put("state", state);
        parameters.put("risk", risk);
        parameters.put("sort", sort);
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        parameters.put("target", target);
        parameters.put("steps", steps);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("since", since);
        parameters.put("until", until);
        parameters.put("kind", kind);
        parameters.put("outcome", outcome);
        parameters.put("executor", executor);
        parameters.put("execution", execution);
        parameters.put("before", before);
        return answer(part, Query.of(parameters));
    }

    WebEndpointResponse<PartDescriptor> answer(String name, Query query) {
        var part = parts.get(name);
        if (part == null) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        try {
            return new WebEndpointResponse<>(new PartDescriptor(name, part.answer(query), null));
        } catch (BadQueryException e) {
            return new WebEndpointResponse<>(
                    new PartDescriptor(name, null, List.of(e.problem())), WebEndpointResponse.STATUS_BAD_REQUEST);
        } catch (MigrationException e) {
            return new WebEndpointResponse<>(new PartDescriptor(name, null, ProblemDescriptor.of(e)));
        }
    }
}
