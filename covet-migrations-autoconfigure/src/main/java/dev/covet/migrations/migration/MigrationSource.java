package dev.covet.migrations.migration;

import dev.covet.migrations.schema.Engine;
import java.util.List;

/** A place that migrations come from. */
public interface MigrationSource {

    /**
     * The migrations for one engine, each in its variant for that engine where it has one, in no particular order.
     *
     * @throws dev.covet.migrations.problem.ConfigurationException when the place is not there or not to be trusted
     * @throws dev.covet.migrations.problem.InvalidMigrationException when two have the same name, or one has an impossible one
     */
    List<UnreadMigration> find(Engine engine);
}
