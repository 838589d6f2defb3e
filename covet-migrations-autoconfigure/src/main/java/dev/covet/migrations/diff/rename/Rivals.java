package dev.covet.migrations.diff.rename;

import java.util.List;

/**
 * Compares each pair with the others of its row and its column: with those that the same dropped thing, or the same added
 * thing, could be in as well.
 */
final class Rivals {

    private static final double LEAST_EVIDENCE = -12;
    private static final double MOST_EVIDENCE = 8;
    private static final double CLEAR = 6;

    private final double[] sumOfRow;
    private final double[] sumOfColumn;
    private final double[][] bestOfRow;
    private final double[][] bestOfColumn;

    /** A pair with its numbers and the logarithm of its odds. */
    interface Pair {
        int gone();

        int come();

        double evidence();
    }

    Rivals(List<? extends Pair> pairs, int rows, int columns) {
        sumOfRow = new double[rows];
        sumOfColumn = new double[columns];
        bestOfRow = new double[rows][2];
        bestOfColumn = new double[columns][2];
        for (var pair : pairs) {
            var odds = odds(pair);
            sumOfRow[pair.gone()] += odds;
            sumOfColumn[pair.come()] += odds;
            enter(bestOfRow[pair.gone()], odds);
            enter(bestOfColumn[pair.come()], odds);
        }
    }

    /** Writes what the pair's rivals say. */
    void write(Pair pair, Numbers<ContextFeature> values) {
        var odds = odds(pair);
        values.set(ContextFeature.EVIDENCE, pair.evidence());
        values.set(ContextFeature.EVIDENCE_FOR, Math.max(0, pair.evidence()));
        values.set(ContextFeature.OTHERS_OF_GONE, Math.log1p(Math.max(0, sumOfRow[pair.gone()] - odds)));
        values.set(ContextFeature.OTHERS_OF_NEW, Math.log1p(Math.max(0, sumOfColumn[pair.come()] - odds)));
        values.set(ContextFeature.BEST_OTHER_OF_GONE, bestOther(bestOfRow[pair.gone()], odds));
        values.set(ContextFeature.BEST_OTHER_OF_NEW, bestOther(bestOfColumn[pair.come()], odds));
    }

    private static double odds(Pair pair) {
        return Math.exp(Math.min(MOST_EVIDENCE, Math.max(LEAST_EVIDENCE, pair.evidence())));
    }

    private static void enter(double[] best, double odds) {
        if (odds > best[0]) {
            best[1] = best[0];
            best[0] = odds;
        } else if (odds > best[1]) {
            best[1] = odds;
        }
    }

    private static double bestOther(double[] best, double odds) {
        var other = odds == best[0] ? best[1] : best[0];
        return Math.max(-CLEAR, Math.min(CLEAR, Math.log(other)));
    }
}
