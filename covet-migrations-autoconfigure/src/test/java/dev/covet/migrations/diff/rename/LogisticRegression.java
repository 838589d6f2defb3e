package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the weights under which what happened was likeliest, given what was thought of each weight before. Newton's method,
 * so that the same rows always give the same weights.
 */
final class LogisticRegression {

    private static final int MOST_STEPS = 50;
    private static final double PRECISE = 1e-9;
    private static final double LEAST_SPREAD = 1e-4;

    private final int size;
    private final double[] means;
    private final double[] strengths;
    private final List<Row> rows = new ArrayList<>();

    /** What was seen, as numbers that are not 0 and their places, and what happened. */
    private static final class Row {

        private final int[] places;
        private final double[] values;
        private final boolean happened;

        private Row(int[] places, double[] values, boolean happened) {
            this.places = places;
            this.values = values;
            this.happened = happened;
        }
    }

    /**
     * @param means what each weight is thought to be
     * @param strengths how firmly; 0 leaves it to {@code shrinkage}, which is scaled by the feature's spread
     */
    LogisticRegression(double[] means, double[] strengths) {
        this.size = means.length;
        this.means = means.clone();
        this.strengths = strengths.clone();
    }

    void add(double[] features, boolean happened) {
        var places = new ArrayList<Integer>();
        for (var at = 0; at < size; at++) {
            if (features[at] != 0) {
                places.add(at);
            }
        }
        places.add(size);
        rows.add(new Row(
                places.stream().mapToInt(Integer::intValue).toArray(),
                places.stream().mapToDouble(at -> at == size ? 1 : features[at]).toArray(),
                happened));
    }

    /** The weights, and behind them what is added to all. */
    double[] fit(double shrinkage) {
        var strength = strengths(shrinkage);
        var weights = new double[size + 1];
        System.arraycopy(means, 0, weights, 0, size);
        for (var step = 0; step < MOST_STEPS; step++) {
            var change = newtonStep(weights, strength);
            var largest = 0.0;
            for (var at = 0; at <= size; at++) {
                weights[at] += change[at];
                largest = Math.max(largest, Math.abs(change[at]));
            }
            if (largest < PRECISE) {
                return weights;
            }
        }
        return weights;
    }

    private double[] strengths(double shrinkage) {
        var sums = new double[size + 1];
        var squares = new double[size + 1];
        for (var row : rows) {
            for (var at = 0; at < row.places.length; at++) {
                sums[row.places[at]] += row.values[at];
                squares[row.places[at]] += row.values[at] * row.values[at];
            }
        }
        var strength = new double[size + 1];
        for (var at = 0; at < size; at++) {
            var mean = sums[at] / rows.size();
            var variance = squares[at] / rows.size() - mean * mean;
            strength[at] = strengths[at] > 0 ? strengths[at] : shrinkage * Math.max(variance, LEAST_SPREAD);
        }
        return strength;
    }

    private double[] newtonStep(double[] weights, double[] strength) {
        var gradient = new double[size + 1];
        var curvature = new double[size + 1][size + 1];
        for (var at = 0; at < size; at++) {
            gradient[at] = strength[at] * (means[at] - weights[at]);
            curvature[at][at] = strength[at];
        }
        for (var row : rows) {
            enter(row, weights, gradient, curvature);
        }
        return Cholesky.solve(curvature, gradient);
    }

    private static void enter(Row row, double[] weights, double[] gradient, double[][] curvature) {
        var places = row.places;
        var values = row.values;
        var sum = 0.0;
        for (var at = 0; at < places.length; at++) {
            sum += weights[places[at]] * values[at];
        }
        var probability = Weights.probability(sum);
        var error = (row.happened ? 1 : 0) - probability;
        var spread = Math.max(probability * (1 - probability), PRECISE);
        for (var one = 0; one < places.length; one++) {
            gradient[places[one]] += error * values[one];
            for (var other = 0; other <= one; other++) {
                curvature[places[one]][places[other]] += spread * values[one] * values[other];
            }
        }
    }
}
