package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.DriftDescriptor;
import java.util.Map;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Compares entities, migrations and database, each time that it is asked; that may take seconds. Changes none of them. */
@Endpoint(id = "migrationdrift", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding(DriftsDescriptor.class)
public class MigrationDriftEndpoint {

    private final DriftWatch watch;
    private final MigratorSetup setup;

    MigrationDriftEndpoint(DriftWatch watch, MigratorSetup setup) {
        this.watch = watch;
        this.setup = setup;
    }

    /** All databases. One that cannot be asked is answered with its problems. */
    @ReadOperation
    public DriftsDescriptor drift() {
        return new DriftsDescriptor(Map.of(setup.database().name(), computed()));
    }

    private DriftDescriptor computed() {
        try {
            return DriftDescriptor.of(watch.compute());
        } catch (MigrationException e) {
            return DriftDescriptor.of(e);
        }
    }
}
