package dev.covet.migrations.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * How dangerous a plan is.
 *
 * @param migrations in the order in which they are carried out
 */
public record PlanRisk(List<MigrationRisk> migrations) {

    public PlanRisk {
        migrations = List.copyOf(migrations);
    }

    /** That of its most dangerous migration. */
    public Risk level() {
        return migrations.stream().map(MigrationRisk::level).reduce(Risk.SAFE, Risk::or);
    }

    /** What must be done before it is carried out, each thing once. */
    public List<String> requiredActions() {
        return operations()
                .flatMap(operation -> operation.requiredActions().stream())
                .distinct()
                .toList();
    }

    /** How the same is reached with less danger, each thing once. */
    public List<String> recommendations() {
        return operations()
                .flatMap(operation -> operation.recommendations().stream())
                .distinct()
                .toList();
    }

    private Stream<OperationRisk> operations() {
        return migrations.stream().flatMap(migration -> migration.operations().stream());
    }
}
