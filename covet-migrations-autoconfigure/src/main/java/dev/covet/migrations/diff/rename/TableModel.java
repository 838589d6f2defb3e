package dev.covet.migrations.diff.rename;

/**
 * The learnt probability that a dropped table is an added one.
 *
 * @param weights by {@link TableFeature}, and what is added to all
 * @param acceptFrom probability that is enough without asking
 * @param rejectBelow probability under which asking is not worth a person's time
 */
record TableModel(double[] weights, double acceptFrom, double rejectBelow) {

    double probability(double[] features) {
        return ColumnModel.probability(ColumnModel.sum(weights, features));
    }
}
