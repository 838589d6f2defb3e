package dev.covet.migrations.authoring;

import dev.covet.migrations.authoring.usertype.UserTypes;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.diff.Comparing;
import dev.covet.migrations.diff.SchemaDiff;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Compares any two of entities, database, and points in the history of migrations. Changes none of them; where SQL has not
 * said what it does, that is learnt on a scratch database.
 */
public final class SchemaPoints {

    private final Workshop workshop;
    private final MigrationsState states;

    public SchemaPoints(Workshop workshop) {
        this.workshop = workshop;
        this.states = new MigrationsState(workshop);
    }

    /**
     * Two schemas that differ in what means something only: what the engine does not tell apart is alike in both.
     *
     * @param others what differs beyond tables, sequences, views and triggers, a few words for each, as if it led from
     *     {@code from} to {@code to}
     */
    public record Pair(Schema from, Schema to, List<String> others) {

        public Pair {
            others = List.copyOf(others);
        }

        private static Pair of(Schema from, List<Operation> operations) {
            var schema = from;
            var others = new ArrayList<String>();
            for (var operation : operations) {
                var after = operation.apply(schema);
                if (after.equals(schema) || !after.complete()) {
                    others.add(operation.describe());
                } else {
                    schema = after;
                }
            }
            return new Pair(from, schema, others);
        }

        private Pair turned() {
            return new Pair(to, from, others);
        }
    }

    /**
     * Compares.
     *
     * @throws InvalidMigrationException when there is no such migration
     * @throws dev.covet.migrations.problem.MigrationException when the database cannot be asked, there are no entities, or
     *     migrations fail on the scratch database
     */
    public Pair between(SchemaPoint from, SchemaPoint to) {
        try (var session = workshop.database().open()) {
            var graph = MigrationGraph.read(
                    workshop.migrations().find(session.server().engine()),
                    session.server().engine());
            var comparison = new Between(session, graph);
            if (from instanceof SchemaPoint.Entities) {
                return to instanceof SchemaPoint.Entities
                        ? comparison.entities()
                        : comparison.toEntities(to).turned();
            }
            return to instanceof SchemaPoint.Entities ? comparison.toEntities(from) : comparison.schemas(from, to);
        }
    }

    private final class Between {

        private final Session session;
        private final MigrationGraph graph;

        Between(Session session, MigrationGraph graph) {
            this.session = session;
            this.graph = graph;
        }

        Pair entities() {
            var wish = new EntityWish(workshop, session).against(Schema.empty(), Schema.empty());
            return new Pair(wish.schema(), wish.schema(), List.of());
        }

        Pair toEntities(SchemaPoint from) {
            var known = known(from);
            var wish = new EntityWish(workshop, session).against(known.schema(), known.declared());
            var difference = new EntityDifference(workshop, session.dialect(), graph)
                    .between(known, wish, Comparing.on(session.dialect()));
            return Pair.of(known.schema(), difference.operations());
        }

        Pair schemas(SchemaPoint from, SchemaPoint to) {
            var before = known(from).schema();
            var difference = SchemaDiff.between(before, known(to).schema(), Comparing.on(session.dialect()));
            return Pair.of(before, difference.operations());
        }

        private KnownSchema known(SchemaPoint point) {
            if (point instanceof SchemaPoint.After after) {
                return after(after.migration());
            }
            if (point instanceof SchemaPoint.Live) {
                var live = new CatalogReader().read(session, workshop.filter());
                return new KnownSchema(
                        live.schema(),
                        graph.schemaAfterAll(),
                        UserTypes.among(live.nativeObjects(), session.dialect()));
            }
            return new KnownSchema(Schema.empty(), Schema.empty(), UserTypes.none());
        }

        private KnownSchema after(String name) {
            var names = new HashSet<String>();
            for (var migration : graph.ordered()) {
                names.add(migration.name().text());
                if (migration.name().text().equals(name)) {
                    var source = new AppliedMigrations(workshop.migrations(), names);
                    var engine = session.server().engine();
                    return states.after(MigrationGraph.read(source.find(engine), engine), source, session.dialect());
                }
            }
            throw graph.unknown(name);
        }
    }
}
