package dev.covet.migrations.diff.rename;

/** What each feature counts, as a logarithm of odds. */
final class Weights<F extends Enum<F>> {

    private final double[] values;

    /** @param values in the order of the features, and behind them what is always added */
    Weights(double... values) {
        this.values = values.clone();
    }

    double of(F feature) {
        return values[Numbers.place(feature)];
    }

    /** In the order of the features, and behind them what is always added. */
    double[] toArray() {
        return values.clone();
    }

    /** The logarithm of the odds that these numbers speak for. */
    double evidence(Numbers<F> numbers) {
        return numbers.weighed(values);
    }

    double probability(Numbers<F> numbers) {
        return probability(evidence(numbers));
    }

    static double probability(double evidence) {
        return 1 / (1 + Math.exp(-evidence));
    }
}
