package dev.covet.migrations.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.actuate.EndpointContract;
import dev.covet.migrations.actuate.MigrationDriftAutoConfiguration;
import dev.covet.migrations.actuate.Parameters;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.context.ApplicationContext;

/** Tests of the page's endpoint. */
abstract class DashboardContract extends EndpointContract {

    DashboardContract() {
        super("migrationdashboard", MigrationDriftAutoConfiguration.class, MigrationDashboardAutoConfiguration.class);
    }

    static Object content(ApplicationContext context, String part) {
        return content(context, part, Map.of());
    }

    static Object content(ApplicationContext context, String part, Map<String, String> parameters) {
        var answer = answer(context, part, parameters);
        assertThat(answer.getBody().problems()).isNull();
        return answer.getBody().content();
    }

    static WebEndpointResponse<PartDescriptor> answer(
            ApplicationContext context, String part, Map<String, String> parameters) {
        return context.getBean(MigrationDashboardEndpoint.class).answer(part, new Parameters(parameters));
    }
}
