package dev.covet.migrations.actuate;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.DatabaseDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/** Shows how the databases of an application stand, and what each migration does. Changes nothing, and shows no rows. */
@Endpoint(id = "migrations", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding(MigrationDetailDescriptor.class)
public class MigrationsEndpoint {

    private final CovetMigrations migrations;
    private final MigratorSetup setup;

    public MigrationsEndpoint(CovetMigrations migrations, MigratorSetup setup) {
        this.migrations = migrations;
        this.setup = setup;
    }

    /** All databases. One that cannot be asked is answered with its problems. */
    @ReadOperation
    public MigrationsDescriptor migrations() {
        var databases = new LinkedHashMap<String, DatabaseDescriptor>();
        try {
            migrations.status().forEach((name, status) -> databases.put(name, DatabaseDescriptor.of(status)));
        } catch (MigrationException e) {
            databases.put(setup.database().name(), DatabaseDescriptor.of(e));
        }
        return new MigrationsDescriptor(databases);
    }

    /**
     * One migration.
     *
     * @return {@code null} when neither the application nor the database knows it
     */
    @ReadOperation
    public @Nullable OperationResponseBody migration(@Selector String name) {
        try {
            return detail(name);
        } catch (MigrationException e) {
            return new MigrationsDescriptor(Map.of(setup.database().name(), DatabaseDescriptor.of(e)));
        }
    }

    private @Nullable MigrationDetailDescriptor detail(String name) {
        var database = setup.database().name();
        var status = migrations.status().get(database);
        if (status == null) {
            return null;
        }
        return status.migrations().stream()
                .filter(migration -> migration.name().equals(name))
                .findFirst()
                .map(migration -> MigrationDetailDescriptor.of(
                        database, migration, setup.migrator().preview(name).orElse(null)))
                .orElse(null);
    }
}
