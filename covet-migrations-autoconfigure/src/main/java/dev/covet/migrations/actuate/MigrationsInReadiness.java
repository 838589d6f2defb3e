package dev.covet.migrations.actuate;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Makes the migrations part of the readiness group that Spring Boot defines by itself. An application that has defined the
 * group has said what belongs to it. This is no default for that group's property, as such a default would stop the start of
 * applications without the probes.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class MigrationsInReadiness implements HealthEndpointGroupsPostProcessor {

    private static final Bindable<Map<String, Object>> GROUP = Bindable.mapOf(String.class, Object.class);

    private final boolean defined;

    MigrationsInReadiness(Environment environment) {
        defined = Binder.get(environment)
                .bind("management.endpoint.health.group." + ReadinessGroups.READINESS, GROUP)
                .isBound();
    }

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        var group = defined ? null : groups.get(ReadinessGroups.READINESS);
        return group == null ? groups : new ReadinessGroups(groups, new ReadinessGroup(group));
    }
}
