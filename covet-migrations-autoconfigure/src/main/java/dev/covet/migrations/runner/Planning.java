package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.plan.HistoryCheck;
import dev.covet.migrations.plan.LiveObjects;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.Planner;
import dev.covet.migrations.plan.Review;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The migrations of an application, read whole for one database, and the plans that can be made with them. */
final class Planning {

    private final Session session;
    private final List<UnreadMigration> found;
    private final MigratorSettings settings;
    private final MigrationGraph graph;
    private @Nullable LiveObjects liveObjects;

    Planning(Session session, List<UnreadMigration> found, MigratorSettings settings) {
        this.session = session;
        this.found = found;
        this.settings = settings;
        this.graph = MigrationGraph.read(found, session.server().engine());
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

    Plan plan(History history, PlanRequest request) {
        var warnings = check(history).warnings();
        return new Planner(session.dialect(), this::liveObjects).plan(graph, history, request, warnings);
    }

    /** As they were before anything was executed. */
    private LiveObjects liveObjects() {
        var known = liveObjects;
        if (known == null) {
            var dialect = session.dialect();
            var columns = new ArrayList<List<String>>();
            session.query(dialect.columnNames(), row -> List.of(row.getString(1), row.getString(2)))
                    .forEach(row ->
                            dialect.columnsIn(row.get(1)).forEach(column -> columns.add(List.of(row.get(0), column))));
            known = new LiveObjects(session.query(dialect.tableNames(), row -> row.getString(1)), columns);
            liveObjects = known;
        }
        return known;
    }
}
