package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.List;

/** The learnt probability that a dropped column is an added one. */
final class ColumnModel {

    private static final ColumnModel SHIPPED = new ColumnModel();

    record Scored(int gone, int come, double[] features, double probability) {}

    static ColumnModel shipped() {
        return SHIPPED;
    }

    double acceptFrom() {
        return 0.85;
    }

    double rejectBelow() {
        return 0.03;
    }

    List<Scored> score(Surroundings table) {
        var scored = new ArrayList<Scored>();
        for (var gone = 0; gone < table.dropped().size(); gone++) {
            for (var come = 0; come < table.added().size(); come++) {
                var features = Comparison.features(
                        table, table.dropped().get(gone), table.added().get(come));
                var sum = LearntWeights.BIAS;
                for (var at = 0; at < features.length; at++) {
                    sum += features[at] * LearntWeights.WEIGHTS[at];
                }
                scored.add(new Scored(gone, come, features, 1 / (1 + Math.exp(-sum))));
            }
        }
        return scored;
    }
}
