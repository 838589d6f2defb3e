package dev.covet.migrations.authoring;

import dev.covet.migrations.authoring.usertype.UserTypeChanges;
import dev.covet.migrations.authoring.usertype.UserTypes;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.diff.Comparing;
import dev.covet.migrations.diff.SchemaDiff;
import dev.covet.migrations.diff.WholeRows;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.View;
import dev.covet.migrations.source.ReadOnce;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares entities, migrations and database with each other. Changes none of them. */
public final class DriftCheck {

    private final Workshop workshop;
    private final MigrationSource source;
    private final MigrationsState states;

    public DriftCheck(Workshop workshop) {
        this.workshop = workshop;
        this.source = new ReadOnce(workshop.migrations());
        this.states = new MigrationsState(workshop);
    }

    /**
     * Compares.
     *
     * @throws MigrationException when the database cannot be asked, or the migrations cannot be read; what else is wrong is
     *     said in the comparison that it prevents
     */
    public Drift compare() {
        var applied = workshop.migrator().applied();
        try (var session = workshop.database().open()) {
            var engine = session.server().engine();
            var found = source.find(engine);
            var all = MigrationGraph.read(found, engine);
            var live = new CatalogReader().read(session, workshop.filter());
            var inDatabase = new KnownSchema(
                    live.schema(), all.schemaAfterAll(), UserTypes.among(live.nativeObjects(), session.dialect()));
            var ofApplied = new AppliedMigrations(any -> found, applied);
            return new Drift(
                    pending(all, applied),
                    ofEntities(() -> entitiesTo(states.after(all, any -> found, session.dialect()), session, all)),
                    compared(() -> migrationsTo(
                            inDatabase,
                            states.after(
                                    MigrationGraph.read(ofApplied.find(engine), engine), ofApplied, session.dialect()),
                            session)),
                    ofEntities(() -> entitiesTo(inDatabase, session, all)));
        }
    }

    private static List<String> pending(MigrationGraph graph, Set<String> applied) {
        return graph.ordered().stream()
                .map(migration -> migration.name().text())
                .filter(name -> !applied.contains(name))
                .toList();
    }

    private Comparison entitiesTo(KnownSchema known, Session session, MigrationGraph graph) {
        var wish = new EntityWish(workshop, session).against(known.schema(), known.declared());
        var difference = new EntityDifference(workshop, session.dialect(), graph)
                .between(known, wish, Comparing.on(session.dialect()));
        return new Comparison(difference.operations(), List.of(), difference.undeclared());
    }

    private Comparison migrationsTo(KnownSchema live, KnownSchema known, Session session) {
        var leftAlone = filtered(known.schema());
        // What the engine has made of them depends on the columns that there were when they were created.
        known.schema().views().stream()
                .filter(view -> WholeRows.areReadBy(view)
                        && Named.find(live.schema().views(), view.name()).isPresent())
                .map(View::name)
                .forEach(leftAlone::add);
        var request = Comparing.on(session.dialect()).leavingAlone(leftAlone);
        var operations =
                SchemaDiff.between(live.schema(), known.schema(), request).operations();
        var types =
                UserTypeChanges.between(known.types(), live.types(), live.schema(), known.schema(), session.dialect());
        return new Comparison(
                Stream.of(types.early(), operations, types.late())
                        .flatMap(List::stream)
                        .toList(),
                List.of());
    }

    private Set<String> filtered(Schema schema) {
        return schema.tables().stream()
                .map(Table::name)
                .filter(name -> !workshop.filter().includes(name))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private @Nullable Comparison ofEntities(Supplier<Comparison> comparison) {
        return workshop.entities().isPresent() ? compared(comparison) : null;
    }

    private static Comparison compared(Supplier<Comparison> comparison) {
        try {
            return comparison.get();
        } catch (MigrationException e) {
            return new Comparison(List.of(), e.problems());
        } catch (DatabaseException e) {
            return new Comparison(
                    List.of(),
                    List.of(new Problem(
                            "The database refused what comparing needs: " + e.describe(),
                            e.adviceOr("Look up the error in the engine's manual."))));
        }
    }
}
