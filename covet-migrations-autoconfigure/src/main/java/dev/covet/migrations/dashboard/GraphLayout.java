package dev.covet.migrations.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Places for the nodes of a graph. Each node comes one column after the last of those that it depends on. Many columns go on
 * in a row below, led back as an ox ploughs: a long history fills a page instead of a line, and neighbours stay neighbours.
 */
final class GraphLayout {

    private static final int WIDTH = 230;
    private static final int HEIGHT = 78;
    private static final int LEAST_COLUMNS = 4;
    private static final int WIDEST = 500;
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
        columns = columns();
        height = heights(columns);
        top = new int[height.length];
        for (var row = 1; row < height.length; row++) {
            top[row] = top[row - 1] + height[row - 1];
        }
    }

    /** As few as make the whole as wide as it should be: rows are as high as their highest column, so it is tried. */
    private int columns() {
        var number = Math.max(LEAST_COLUMNS, Math.min(lanes.size(), WIDEST));
        for (var candidate = LEAST_COLUMNS; candidate < number; candidate++) {
            var high = Arrays.stream(heights(candidate)).sum() * HEIGHT;
            if (candidate * WIDTH >= high * ASPECT) {
                return candidate;
            }
        }
        return number;
    }

    /** How many nodes each row has below each other, with so many columns. */
    private int[] heights(int number) {
        var heights = new int[lanes.size() / number + 1];
        for (var column = 0; column < lanes.size(); column++) {
            heights[column / number] = Math.max(heights[column / number], lanes.get(column));
        }
        return heights;
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
