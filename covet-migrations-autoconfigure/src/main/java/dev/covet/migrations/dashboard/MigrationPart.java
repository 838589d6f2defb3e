package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.BadParameterException;
import dev.covet.migrations.actuate.MigrationDetailDescriptor;
import dev.covet.migrations.actuate.Parameters;

/** One migration with its operations and their SQL. */
final class MigrationPart implements Part {

    private final DashboardMigrations migrations;

    MigrationPart(DashboardMigrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public MigrationDetailDescriptor answer(Parameters parameters) {
        var name = parameters.required("name");
        return migrations.status().migrations().stream()
                .filter(migration -> migration.name().equals(name))
                .findFirst()
                .map(migration -> MigrationDetailDescriptor.of(
                        migrations.database(),
                        migration,
                        migrations.migrator().preview(name).orElse(null)))
                .orElseThrow(() -> new BadParameterException(
                        "'name' is no migration that this application or its database knows.",
                        "Give the full name of one; the part 'migrations' lists them."));
    }
}
