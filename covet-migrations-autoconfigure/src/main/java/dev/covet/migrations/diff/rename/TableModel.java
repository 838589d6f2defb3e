package dev.covet.migrations.diff.rename;

/**
 * The learnt probability that a dropped table is an added one.
 *
 * @param acceptFrom probability that is enough without asking
 * @param rejectBelow probability under which asking is not worth a person's time
 */
record TableModel(Weights<TableFeature> weights, double acceptFrom, double rejectBelow) {

    double probability(Numbers<TableFeature> features) {
        return weights.probability(features);
    }
}
