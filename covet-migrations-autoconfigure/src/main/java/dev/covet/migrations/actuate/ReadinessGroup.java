package dev.covet.migrations.actuate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;

/** A group as it was, with the migrations in it. */
final class ReadinessGroup implements HealthEndpointGroup {

    private final HealthEndpointGroup group;

    ReadinessGroup(HealthEndpointGroup group) {
        this.group = group;
    }

    @Override
    public boolean isMember(String name) {
        return name.equals("migrations") || group.isMember(name);
    }

    @Override
    public boolean showComponents(SecurityContext securityContext) {
        return group.showComponents(securityContext);
    }

    @Override
    public boolean showDetails(SecurityContext securityContext) {
        return group.showDetails(securityContext);
    }

    @Override
    public StatusAggregator getStatusAggregator() {
        return group.getStatusAggregator();
    }

    @Override
    public HttpCodeStatusMapper getHttpCodeStatusMapper() {
        return group.getHttpCodeStatusMapper();
    }

    @Override
    public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
        return group.getAdditionalPath();
    }
}
