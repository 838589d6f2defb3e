package dev.covet.migrations.plan;

import java.util.List;

/**
 * How dangerous a planned migration is.
 *
 * @param operations in the order in which they are carried out
 */
public record MigrationRisk(PlannedMigration planned, List<OperationRisk> operations) {

    public MigrationRisk {
        operations = List.copyOf(operations);
    }

    /** That of its most dangerous operation. */
    public Risk level() {
        return operations.stream().map(OperationRisk::level).reduce(Risk.SAFE, Risk::or);
    }
}
