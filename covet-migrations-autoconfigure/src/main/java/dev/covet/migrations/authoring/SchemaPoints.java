package dev.covet.migrations.authoring;

import dev.covet.migrations.authoring.usertype.UserTypes;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.diff.Comparing;
import dev.covet.migrations.diff.SchemaDiff;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.source.ReadOnce;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Compares any two of entities, database, and points in the history of migrations. Changes none of them; where SQL has not
 * said what it does, that is learnt on a scratch database.
 */
public final class SchemaPoints {

    private final Workshop workshop;
    private final MigrationSource source;
    private final MigrationsState states;

    public SchemaPoints(Workshop workshop) {
        this.workshop = workshop;
        this.source = new ReadOnce(workshop.migrations());
        this.states = new MigrationsState(workshop);
    }

    /**
     * Two schemas that differ in what means something only: what the engine does not tell apart is alike in both.
     *
     * @param engine of the database
     * @param others what differs beyond tables, sequences, views and triggers, a few words for each, as if it led from
     *     {@code from} to {@code to}
     */
    public record Pair(Schema from, Schema to, Engine engine, List<String> others) {

        public Pair {
            others = List.copyOf(others);
        }

        private static Pair of(Schema from, Engine engine, List<Operation> operations) {
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
            return new Pair(from, schema, engine, others);
        }

        private Pair turned() {
            return new Pair(to, from, engine, others);
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
            var comparison = new Between(session, source.find(session.server().engine()));
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
        private final List<UnreadMigration> found;
        private final MigrationGraph graph;

        Between(Session session, List<UnreadMigration> found) {
            this.session = session;
            this.found = found;
            this.graph = MigrationGraph.read(found, session.server().engine());
        }

        Pair entities() {
            var wish = new EntityWish(workshop, session).against(Schema.empty(), Schema.empty());
            return new Pair(wish.schema(), wish.schema(), engine(), List.of());
        }

        Pair toEntities(SchemaPoint from) {
            var known = known(from);
            var wish = new EntityWish(workshop, session).against(known.schema(), known.declared());
            var difference = new EntityDifference(workshop, session.dialect(), graph)
                    .between(known, wish, Comparing.on(session.dialect()));
            return Pair.of(known.schema(), engine(), difference.operations());
        }

        Pair schemas(SchemaPoint from, SchemaPoint to) {
            var before = known(from).schema();
            var difference = SchemaDiff.between(before, known(to).schema(), Comparing.on(session.dialect()));
            return Pair.of(before, engine(), difference.operations());
        }

        private Engine engine() {
            return session.server().engine();
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
                    var some = new AppliedMigrations(any -> found, names);
                    return states.after(MigrationGraph.read(some.find(engine()), engine()), some, session.dialect());
                }
            }
            throw graph.unknown(name);
        }
    }
}
