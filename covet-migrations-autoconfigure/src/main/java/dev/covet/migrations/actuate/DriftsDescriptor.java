package dev.covet.migrations.actuate;

import dev.covet.migrations.report.DriftDescriptor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/** How far all databases have drifted, as the endpoint answers it. */
public record DriftsDescriptor(Map<String, DriftDescriptor> databases) implements OperationResponseBody {

    public DriftsDescriptor {
        databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
    }
}
