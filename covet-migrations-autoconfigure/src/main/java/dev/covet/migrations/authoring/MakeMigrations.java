package dev.covet.migrations.authoring;

import dev.covet.migrations.authoring.usertype.UserTypes;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.diff.Comparing;
import dev.covet.migrations.diff.DiffRequest;
import dev.covet.migrations.diff.Difference;
import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.diff.SchemaDiff;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes migrations from what has changed. Every method gives a draft, which {@link #write} puts into the source directory;
 * nothing else is written, and no database changed but a scratch one.
 */
public final class MakeMigrations {

    private final Workshop workshop;

    public MakeMigrations(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * What the entities have that the migrations, or the database, do not.
     *
     * @throws dev.covet.migrations.problem.MigrationException when entities, migrations or database cannot be read
     */
    public Draft changes(MakeRequest request) {
        try (var session = workshop.database().open()) {
            var graph = MigrationGraph.read(
                    workshop.migrations().find(session.server().engine()),
                    session.server().engine());
            var known = known(session, graph, request);
            var wish = new EntityWish(workshop, session).against(known.schema(), known.declared());
            var renames = new RenameDecisions(session, known.schema(), wish, request.renames()).decide();
            var difference = new EntityDifference(workshop, session.dialect(), graph)
                    .between(
                            known,
                            wish,
                            diffRequest(session, request)
                                    .withRenames(renames.decided().renames()));
            return draft(session, graph, request, difference, renames, wish.unknown());
        }
    }

    /**
     * The first migration of an app: everything that its entities have, or, against the database, everything that is there.
     *
     * @throws InvalidMigrationException when the app has migrations already
     */
    public Draft initial(MakeRequest request) {
        try (var session = workshop.database().open()) {
            var engine = session.server().engine();
            var graph = MigrationGraph.read(workshop.migrations().find(engine), engine);
            requireNone(graph, request.app());
            var named = request.name() == null ? request.named("initial") : request;
            if (request.against() == Against.DATABASE) {
                return draft(
                        session, graph, named, everything(session, request), RenameDecisions.Outcome.none(), List.of());
            }
            var wish = new EntityWish(workshop, session).against(Schema.empty(), Schema.empty());
            var nothing = new KnownSchema(Schema.empty(), Schema.empty(), UserTypes.none());
            var difference = new EntityDifference(workshop, session.dialect(), graph)
                    .between(nothing, wish, diffRequest(session, request));
            return draft(session, graph, named, difference, RenameDecisions.Outcome.none(), List.of());
        }
    }

    /** A migration that does nothing yet. */
    public Draft empty(MakeRequest request) {
        try (var session = workshop.database().open()) {
            var engine = session.server().engine();
            var graph = MigrationGraph.read(workshop.migrations().find(engine), engine);
            return Draft.of(new DraftFiles(workshop, session, graph).of(request, List.of(), Map.of()));
        }
    }

    /**
     * A migration that brings the newest migrations of an app together; empty when it has but one.
     *
     * @throws InvalidMigrationException when it matters which of them comes first, or nobody knows; the message names what
     *     meets
     */
    public Draft merge(MakeRequest request) {
        try (var session = workshop.database().open()) {
            var engine = session.server().engine();
            var graph = MigrationGraph.readBranches(workshop.migrations().find(engine), engine);
            var leaves = Optional.ofNullable(graph.leaves().get(request.app())).orElse(List.of());
            if (leaves.size() < 2) {
                return Draft.of(List.of());
            }
            new Branches(graph, session.dialect()).requireIndependent(leaves);
            return Draft.of(new DraftFiles(workshop, session, graph).merging(request, leaves));
        }
    }

    /**
     * Writes a draft, whole or not at all.
     *
     * @throws dev.covet.migrations.problem.ConfigurationException when a file cannot be written, or is there already
     */
    public void write(Draft draft) {
        if (!draft.files().isEmpty()) {
            workshop.directory().write(draft.files());
        }
    }

    private Draft draft(
            Session session,
            MigrationGraph graph,
            MakeRequest request,
            Difference difference,
            RenameDecisions.Outcome renames,
            List<String> unknown) {
        var findings = new ArrayList<>(renames.findings());
        findings.addAll(new RowsAtRisk(session).countedIn(difference.findings()));
        var isReady = !difference.isEmpty() && findings.stream().noneMatch(Finding::isBlocking);
        var files = isReady
                ? new DraftFiles(workshop, session, graph)
                        .of(request, difference.operations(), renames.decided().reasons())
                : List.<NewFile>of();
        return new Draft(difference.operations(), files, findings, difference.undeclared(), renames.report(), unknown);
    }

    private KnownSchema known(Session session, MigrationGraph graph, MakeRequest request) {
        var known = new MigrationsState(workshop).after(graph, workshop.migrations(), session.dialect());
        if (request.against() == Against.MIGRATIONS) {
            return known;
        }
        var live = live(session);
        return new KnownSchema(
                live.schema(), known.declared(), UserTypes.among(live.nativeObjects(), session.dialect()));
    }

    /** What is there, with what the model cannot hold as SQL that goes around the tables. */
    private Difference everything(Session session, MakeRequest request) {
        var live = live(session);
        var difference = SchemaDiff.between(Schema.empty(), live.schema(), diffRequest(session, request));
        var operations = new CarriedObjects(session.server().engine(), live).around(difference.operations());
        return new Difference(operations, List.<Finding>of());
    }

    private LiveSchema live(Session session) {
        return new CatalogReader().read(session, workshop.filter());
    }

    private static DiffRequest diffRequest(Session session, MakeRequest request) {
        var diff = Comparing.on(session.dialect());
        for (var fill : request.fills().entrySet()) {
            diff = diff.withFill(fill.getKey(), fill.getValue());
        }
        return diff;
    }

    private static void requireNone(MigrationGraph graph, String app) {
        var leaves = graph.leaves().get(app);
        if (leaves != null) {
            throw new InvalidMigrationException(
                    "The app '" + app + "' has migrations already, up to '"
                            + leaves.get(0).name() + "'.",
                    "Leave --initial out to add another one, or name a new app with --app.");
        }
    }
}
