package dev.covet.migrations.authoring;

import dev.covet.migrations.authoring.usertype.UserTypes;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.Migrator;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds out what migrations lead to. Operations say it; where SQL does not, all migrations are run on a scratch database and
 * its catalogue is read.
 */
final class MigrationsState {

    private final Workshop workshop;
    private final Map<List<Checksum>, LiveSchema> learnt = new ConcurrentHashMap<>();

    MigrationsState(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * The schema after all migrations of {@code graph}.
     *
     * @param source where they come from
     * @param dialect of the engine that they are for
     * @throws MigrationException when no scratch database can be had, or the migrations fail there
     */
    KnownSchema after(MigrationGraph graph, MigrationSource source, Dialect dialect) {
        var declared = graph.schemaAfterAll();
        if (declared.complete() && declared.tables().stream().allMatch(Table::complete)) {
            return new KnownSchema(declared, declared, UserTypes.after(operations(graph), dialect));
        }
        var live = learnt(graph, source);
        return new KnownSchema(live.schema(), declared, UserTypes.among(live.nativeObjects(), dialect));
    }

    /** The operations of all migrations, in the order in which they are run. */
    static List<Operation> operations(MigrationGraph graph) {
        return graph.ordered().stream()
                .flatMap(migration -> migration.operations().stream())
                .toList();
    }

    /** The same text leads to the same schema, so once is enough. */
    private LiveSchema learnt(MigrationGraph graph, MigrationSource source) {
        var texts = graph.ordered().stream().map(Migration::checksum).toList();
        var known = learnt.get(texts);
        var schema = known == null ? learn(source) : known;
        learnt.put(texts, schema);
        return schema;
    }

    private LiveSchema learn(MigrationSource source) {
        return workshop.scratch().use(scratch -> {
            run(source, scratch);
            try (var session = scratch.open()) {
                return new CatalogReader().read(session, workshop.filter());
            }
        });
    }

    private void run(MigrationSource source, Database scratch) {
        var migrator =
                new Migrator(scratch, source, workshop.settings(), workshop.javaSteps(), new MigrationListener() {});
        try {
            migrator.migrate(PlanRequest.everything());
        } catch (MigrationExecutionException e) {
            throw new MigrationExecutionException(
                    e.problems().stream()
                            .map(problem -> problem.at("on a scratch database, to learn what the migrations lead to"))
                            .toList(),
                    e);
        }
    }
}
