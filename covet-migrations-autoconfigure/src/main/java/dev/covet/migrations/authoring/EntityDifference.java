package dev.covet.migrations.authoring;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.diff.DiffRequest;
import dev.covet.migrations.diff.Difference;
import dev.covet.migrations.diff.SchemaDiff;
import dev.covet.migrations.diff.Scope;
import dev.covet.migrations.migration.MigrationGraph;

/** What leads from what is known to what entities ask for. */
final class EntityDifference {

    private final Workshop workshop;
    private final Dialect dialect;
    private final MigrationGraph graph;

    /** @param graph all migrations, whose text alone says what SQL of the mappings they have run */
    EntityDifference(Workshop workshop, Dialect dialect, MigrationGraph graph) {
        this.workshop = workshop;
        this.dialect = dialect;
        this.graph = graph;
    }

    Difference between(KnownSchema known, EntityWish.Wish wish, DiffRequest request) {
        var tables = SchemaDiff.between(
                known.schema(),
                wish.schema(),
                request.withScope(Scope.ENTITIES)
                        .withUndeclared(workshop.undeclared())
                        .leavingAlone(wish.leftAlone()));
        return new NativeChanges(dialect, wish.nativeObjects(), MigrationsState.operations(graph))
                .around(tables, known.schema(), known.types());
    }
}
