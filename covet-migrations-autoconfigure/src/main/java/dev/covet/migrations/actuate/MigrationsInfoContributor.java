package dev.covet.migrations.actuate;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.problem.MigrationException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** Says in the info endpoint which migrations the running application's databases have reached. */
final class MigrationsInfoContributor implements InfoContributor {

    private final CovetMigrations migrations;
    private final @Nullable String environment;

    /** @param environment the configured name of the environment; {@code null} when it has none */
    MigrationsInfoContributor(CovetMigrations migrations, @Nullable String environment) {
        this.migrations = migrations;
        this.environment = environment;
    }

    @Override
    public void contribute(Info.Builder builder) {
        var databases = new LinkedHashMap<String, Object>();
        try {
            migrations.status().forEach((name, status) -> databases.put(name, describe(status)));
        } catch (MigrationException e) {
            // Info must not fail because a database is down, and what is wrong with it belongs to health.
            return;
        }
        builder.withDetail("migrations", databases);
    }

    private Map<String, Object> describe(DatabaseStatus status) {
        var description = new LinkedHashMap<String, Object>();
        putIfKnown(description, "environment", environment);
        putIfKnown(description, "current", status.current());
        putIfKnown(description, "schemaVersion", status.schemaVersion());
        description.put("applied", status.counts().applied());
        description.put("pending", status.counts().pending());
        return description;
    }

    private static void putIfKnown(Map<String, Object> description, String key, @Nullable String value) {
        if (value != null) {
            description.put(key, value);
        }
    }
}
