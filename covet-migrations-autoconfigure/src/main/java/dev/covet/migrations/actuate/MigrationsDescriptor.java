package dev.covet.migrations.actuate;

import dev.covet.migrations.report.DatabaseDescriptor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/** How all databases stand, as the endpoint answers it. */
public record MigrationsDescriptor(Map<String, DatabaseDescriptor> databases) implements OperationResponseBody {

    public MigrationsDescriptor {
        databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
    }
}
