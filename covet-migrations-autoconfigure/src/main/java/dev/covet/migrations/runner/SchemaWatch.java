package dev.covet.migrations.runner;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.diff.Comparing;
import dev.covet.migrations.diff.SchemaDiff;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropIndex;
import dev.covet.migrations.operation.DropPrimaryKey;
import dev.covet.migrations.operation.DropSequence;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.DropTrigger;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.operation.DropView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Schema;
import java.util.List;

/**
 * Compares the database with what the migrations say of it. What differed before a run is not the run's affair: only what
 * differs anew is.
 */
final class SchemaWatch {

    private final Session session;
    private final CatalogFilter filter;
    private final List<Operation> before;

    /** @param expected what the migrations say of the database as it is now */
    SchemaWatch(Session session, MigratorSettings settings, Schema expected) {
        this.session = session;
        this.filter = new CatalogFilter(List.of(), List.of(), settings.tablePrefix());
        this.before = differences(live(), expected);
    }

    /** The database as it is now. */
    Schema live() {
        return new CatalogReader().read(session, filter).schema();
    }

    /** What would have to be done to a database to be as expected, but for what had to be done before. */
    List<Operation> newDifferences(Schema live, Schema expected) {
        return differences(live, expected).stream()
                .filter(operation -> !before.contains(operation))
                .toList();
    }

    /** @throws MigrationExecutionException when the database is not as expected, naming what differs */
    void require(Schema expected) {
        var differences = newDifferences(live(), expected).stream()
                .filter(operation -> expected.complete() || !takesAway(operation))
                .toList();
        if (!differences.isEmpty()) {
            throw new MigrationExecutionException(
                    "Afterwards the schema is not the one that was there before these migrations. To make it that, one"
                            + " would have to "
                            + String.join(
                                    "; ",
                                    differences.stream()
                                            .map(Operation::describe)
                                            .toList())
                            + ".",
                    "Correct what undoes the migration: 'down' of its sql operations, or its Java step. If SQL changes the"
                            + " schema, say how under 'state'.");
        }
    }

    /** Where SQL has run that says not what it does, there may be more than the migrations know of. */
    private static boolean takesAway(Operation operation) {
        return operation instanceof DropTable
                || operation instanceof DropColumn
                || operation instanceof DropIndex
                || operation instanceof DropUnique
                || operation instanceof DropCheck
                || operation instanceof DropForeignKey
                || operation instanceof DropPrimaryKey
                || operation instanceof DropView
                || operation instanceof DropSequence
                || operation instanceof DropTrigger;
    }

    private List<Operation> differences(Schema live, Schema expected) {
        return SchemaDiff.between(live, expected, Comparing.on(session.dialect()))
                .operations();
    }
}
