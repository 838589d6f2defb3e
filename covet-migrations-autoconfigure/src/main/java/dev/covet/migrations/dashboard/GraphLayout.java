package dev.covet.migrations.dashboard;

import java.util.ArrayList;
import java.util.List;

/**
 * Places for the nodes of a graph. Each node comes one column after the last of those that it depends on. Many columns go on
 * in a row below, led back as an ox ploughs: a long history fills a page instead of a line, and neighbours stay neighbours.
 */
final class GraphLayout {

    private static final int WIDTH = 230;
    private static final int HEIGHT = 78;
    private static final int LEAST_COLUMNS = 4;
    /** How much wider than high the whole should be. */
    private static final double ASPECT = 1.9;

    private final int[] columnOf;
    private final int[] laneOf;
    private final List<Integer> lanes = new ArrayList<>();
    private final int columns;
    private final int[] top;
    private final int[] height;

    /** A place, in pixels. */
    record Point(int x, int y) {}

    /** @param parents of each node, by their numbers, which are smaller than its own */
    GraphLayout(List<List<Integer>> parents) {
        columnOf = new int[parents.size()];
        laneOf = new int[parents.size()];
        for (var node = 0; node < parents.size(); node++) {
            for (var parent : parents.get(node)) {
                columnOf[node] = Math.max(columnOf[node], columnOf[parent] + 1);
            }
            while (lanes.size() <= columnOf[node]) {
                lanes.add(0);
            }
            laneOf[node] = lanes.get(columnOf[node]);
            lanes.set(columnOf[node], laneOf[node] + 1);
        }
        var cells = parents.size() * ASPECT * HEIGHT / WIDTH;
        columns = Math.max(LEAST_COLUMNS, (int) Math.ceil(Math.sqrt(cells)));
        var rows = lanes.size() / columns + 1;
        top = new int[rows];
        height = new int[rows];
        for (var column = 0; column < lanes.size(); column++) {
            var row = column / columns;
            height[row] = Math.max(height[row], lanes.get(column));
        }
        for (var row = 1; row < rows; row++) {
            top[row] = top[row - 1] + height[row - 1];
        }
    }

    Point at(int node) {
        var column = columnOf[node];
        var row = column / columns;
        var place = column % columns;
        var x = row % 2 == 0 ? place : columns - 1 - place;
        // Columns of fewer nodes than others in the row are in the middle of it.
        var y = top[row] * 2 + height[row] - lanes.get(column) + laneOf[node] * 2;
        return new Point(x * WIDTH, y * HEIGHT / 2);
    }
}
