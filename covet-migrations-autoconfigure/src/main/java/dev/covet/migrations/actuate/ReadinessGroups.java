package dev.covet.migrations.actuate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.AdditionalPathsMapper;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;

/** Groups as they were, but for readiness. */
final class ReadinessGroups implements HealthEndpointGroups, AdditionalPathsMapper {

    static final String READINESS = "readiness";

    private final HealthEndpointGroups groups;
    private final HealthEndpointGroup readiness;

    ReadinessGroups(HealthEndpointGroups groups, HealthEndpointGroup readiness) {
        this.groups = groups;
        this.readiness = readiness;
    }

    @Override
    public HealthEndpointGroup getPrimary() {
        return groups.getPrimary();
    }

    @Override
    public Set<String> getNames() {
        return groups.getNames();
    }

    @Override
    public @Nullable HealthEndpointGroup get(String name) {
        return name.equals(READINESS) ? readiness : groups.get(name);
    }

    @Override
    public @Nullable List<String> getAdditionalPaths(EndpointId endpointId, WebServerNamespace webServerNamespace) {
        return groups instanceof AdditionalPathsMapper mapper
                ? mapper.getAdditionalPaths(endpointId, webServerNamespace)
                : null;
    }
}
