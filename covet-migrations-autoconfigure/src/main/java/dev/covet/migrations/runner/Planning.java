package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.plan.Adoption;
import dev.covet.migrations.plan.HistoryCheck;
import dev.covet.migrations.plan.LiveDatabase;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.Planner;
import dev.covet.migrations.plan.Review;
import dev.covet.migrations.plan.RollbackPlanner;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.schema.Schema;
import java.util.List;
import java.util.Set;

/** The migrations of an application, read whole for one database, and the plans that can be made with them. */
final class Planning {

    private final Session session;
    private final List<UnreadMigration> found;
    private final MigratorSettings settings;
    private final MigrationGraph graph;
    private final LiveDatabase live;
    private final RollbackPlanner backwards;

    Planning(Session session, List<UnreadMigration> found, MigratorSettings settings) {
        this.session = session;
        this.found = found;
        this.settings = settings;
        this.graph = MigrationGraph.read(found, session.server().engine());
        this.live = new SessionDatabase(session, settings);
        this.backwards =
                new RollbackPlanner(session.dialect(), live, settings.keep().enabled());
    }

    MigrationGraph graph() {
        return graph;
    }

    /** @throws dev.covet.migrations.problem.DriftException when the history contradicts the migrations */
    HistoryCheck check(History history) {
        var table = session.dialect().quote(settings.historyTable());
        return new HistoryCheck(settings.rules(), table)
                .review(new Review(found, history))
                .order(graph, history)
                .throwIfContradicting();
    }

    /** How many of the migrations are applied. */
    int countApplied(History history) {
        return (int) graph.ordered().stream()
                .filter(migration -> history.isApplied(migration.name().text()))
                .count();
    }

    /** What is asked for, and in a database without history what the settings ask for besides. */
    PlanRequest adopting(PlanRequest request, History history) {
        var adopts = settings.baselineOnMigrate() && history.isEmpty() && request.adoption() == Adoption.NONE;
        return adopts ? request.with(Adoption.INITIAL) : request;
    }

    Plan plan(History history, PlanRequest request) {
        var warnings = check(history).warnings();
        return new Planner(session.dialect(), live, settings.keep().enabled()).plan(graph, history, request, warnings);
    }

    /** @throws dev.covet.migrations.problem.IrreversibleException naming every operation that cannot be undone */
    Plan planBack(History history, RollbackRequest request) {
        var warnings = check(history).warnings();
        return backwards.plan(graph, history, request, warnings);
    }

    /** What the migrations say of a database with that history, but for some that are undone. */
    Schema schemaWithout(Set<String> undone, History history) {
        return graph.walk(
                migration -> history.isApplied(migration.name().text())
                        && !undone.contains(migration.name().text()),
                (migration, before) -> {});
    }

    LiveDatabase live() {
        return live;
    }
}
