package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The one-to-one choice of pairs whose weights add up to the most, where staying alone weighs nothing. Shortest augmenting
 * paths with potentials (Jonker and Volgenant) over the pairs that there are, so that few pairs cost little whatever the
 * number of rows and columns.
 */
final class Assignment {

    private static final int NONE = -1;

    private final List<List<Edge>> edges = new ArrayList<>();
    private final int columns;
    private final int[] columnOf;
    private final int[] rowOf;
    private final double[] rowPotential;
    private final double[] columnPotential;

    private record Edge(int column, double cost) {}

    private record Reached(int column, double distance) {}

    /** @param columns how many there are; each row gets one more of its own, which stands for staying alone */
    Assignment(int rows, int columns) {
        this.columns = columns;
        this.columnOf = filled(rows);
        this.rowOf = filled(columns + rows);
        this.rowPotential = new double[rows];
        this.columnPotential = new double[columns + rows];
        for (var row = 0; row < rows; row++) {
            edges.add(new ArrayList<>(List.of(new Edge(columns + row, 0))));
        }
    }

    /** @param weight what the pair adds; a pair that adds nothing is never chosen */
    void add(int row, int column, double weight) {
        if (weight > 0) {
            edges.get(row).add(new Edge(column, -weight));
        }
    }

    /** The column of each row, or -1 for a row that stays alone. */
    int[] solve() {
        for (var row = 0; row < columnOf.length; row++) {
            rowPotential[row] =
                    edges.get(row).stream().mapToDouble(Edge::cost).min().orElse(0);
        }
        for (var row = 0; row < columnOf.length; row++) {
            augment(row);
        }
        return Arrays.stream(columnOf)
                .map(column -> column < columns ? column : NONE)
                .toArray();
    }

    /** Finds the cheapest way to give the row a column, moving other rows where that pays, and goes it. */
    private void augment(int start) {
        var distance = new double[columnPotential.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        var previousRow = filled(columnPotential.length);
        var done = new ArrayList<Reached>();
        var isDone = new boolean[columnPotential.length];
        var open = new PriorityQueue<Reached>((one, other) -> one.distance() == other.distance()
                ? Integer.compare(one.column(), other.column())
                : Double.compare(one.distance(), other.distance()));
        var row = start;
        var soFar = 0.0;
        while (true) {
            for (var edge : edges.get(row)) {
                var reduced = soFar + edge.cost() - rowPotential[row] - columnPotential[edge.column()];
                if (!isDone[edge.column()] && reduced < distance[edge.column()]) {
                    distance[edge.column()] = reduced;
                    previousRow[edge.column()] = row;
                    open.add(new Reached(edge.column(), reduced));
                }
            }
            var next = open.remove();
            while (isDone[next.column()]) {
                next = open.remove();
            }
            isDone[next.column()] = true;
            soFar = next.distance();
            if (rowOf[next.column()] == NONE) {
                adjustPotentials(start, done, soFar);
                flip(start, next.column(), previousRow);
                return;
            }
            done.add(next);
            row = rowOf[next.column()];
        }
    }

    private void adjustPotentials(int start, List<Reached> done, double length) {
        rowPotential[start] += length;
        for (var reached : done) {
            columnPotential[reached.column()] -= length - reached.distance();
            rowPotential[rowOf[reached.column()]] += length - reached.distance();
        }
    }

    private void flip(int start, int last, int[] previousRow) {
        var column = last;
        while (true) {
            var row = previousRow[column];
            var former = columnOf[row];
            columnOf[row] = column;
            rowOf[column] = row;
            if (row == start) {
                return;
            }
            column = former;
        }
    }

    private static int[] filled(int length) {
        var array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}
