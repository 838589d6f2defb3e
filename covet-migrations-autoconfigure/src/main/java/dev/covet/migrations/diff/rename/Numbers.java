package dev.covet.migrations.diff.rename;

/** A number for each feature, 0 at first. */
final class Numbers<F extends Enum<F>> {

    private final double[] values;

    private Numbers(double[] values) {
        this.values = values;
    }

    static <F extends Enum<F>> Numbers<F> of(Class<F> features) {
        return new Numbers<>(new double[features.getEnumConstants().length]);
    }

    double get(F feature) {
        return values[place(feature)];
    }

    /** Whether the feature is there. */
    boolean has(F feature) {
        return get(feature) > 0;
    }

    void set(F feature, double value) {
        values[place(feature)] = value;
    }

    void set(F feature, boolean isThere) {
        set(feature, isThere ? 1 : 0);
    }

    /** In the order of the features. */
    double[] toArray() {
        return values.clone();
    }

    /** What they come to under these weights, where {@code weights} has one more for what is always there. */
    double weighed(double[] weights) {
        var sum = weights[values.length];
        for (var at = 0; at < values.length; at++) {
            sum += weights[at] * values[at];
        }
        return sum;
    }

    /** The feature's place in arrays, which live no longer than the process. */
    @SuppressWarnings("EnumOrdinal")
    static int place(Enum<?> feature) {
        return feature.ordinal();
    }
}
