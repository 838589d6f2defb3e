package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.Parameters;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.MigrationStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The migrations and what they depend on, each with its place: browsers only draw. */
final class GraphPart implements Part {

    private final DashboardMigrations migrations;

    GraphPart(DashboardMigrations migrations) {
        this.migrations = migrations;
    }

    /** A graph. */
    public record Graph(List<Node> nodes) {}

    /**
     * A migration.
     *
     * @param x in pixels to the right
     * @param y in pixels down
     * @param parents the places in the list of those that it depends on
     */
    public record Node(String name, String app, MigrationState state, int x, int y, List<Integer> parents) {}

    @Override
    public Graph answer(Parameters parameters) {
        var all = migrations.status().migrations();
        var places = new HashMap<String, Integer>();
        all.forEach(migration -> places.put(migration.name(), places.size()));
        var parents = all.stream()
                .map(migration -> migration.dependsOn().stream()
                        .filter(places::containsKey)
                        .map(places::get)
                        .toList())
                .toList();
        var layout = new GraphLayout(parents);
        var nodes = new ArrayList<Node>();
        for (var place = 0; place < all.size(); place++) {
            nodes.add(node(all.get(place), layout.at(place), parents.get(place)));
        }
        return new Graph(nodes);
    }

    private static Node node(MigrationStatus migration, GraphLayout.Point point, List<Integer> parents) {
        return new Node(migration.name(), migration.app(), migration.state(), point.x(), point.y(), parents);
    }
}
