package dev.covet.migrations.audit;

import dev.covet.migrations.authoring.Comparison;
import dev.covet.migrations.authoring.Drift;
import dev.covet.migrations.operation.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records drift that is found, each once as long as it stays the same. */
public final class AuditedDrift {

    private final Audit audit;
    private Map<String, String> last = Map.of();

    public AuditedDrift(Audit audit) {
        this.audit = audit;
    }

    /** Somebody has compared. */
    public synchronized void found(Drift drift) {
        var details = details(drift);
        if (details.size() > 1 && !details.equals(last)) {
            audit.recordSeen(
                    AuditEvent.of(AuditKind.DRIFT_FOUND, UUID.randomUUID().toString())
                            .with(details));
        }
        last = details;
    }

    private static Map<String, String> details(Drift drift) {
        var details = new LinkedHashMap<String, String>();
        details.put("differences", String.valueOf(drift.differences()));
        add(details, "entitiesToMigrations", drift.entitiesToMigrations());
        add(details, "migrationsToDatabase", drift.migrationsToDatabase());
        add(details, "entitiesToDatabase", drift.entitiesToDatabase());
        return details;
    }

    private static void add(Map<String, String> details, String name, @Nullable Comparison comparison) {
        if (comparison != null && !comparison.operations().isEmpty()) {
            details.put(
                    name,
                    comparison.operations().stream().map(Operation::describe).collect(Collectors.joining("; ")));
        }
    }
}
