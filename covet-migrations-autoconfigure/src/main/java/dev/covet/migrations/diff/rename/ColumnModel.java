package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.List;

/**
 * The learnt probability that a dropped column is an added one: the evidence of the pair itself, then the same in the light
 * of its rivals.
 *
 * @param first weights by {@link Feature}, and what is added to all
 * @param second weights by {@link ContextFeature}, and what is added to all
 * @param acceptFrom probability that is enough without asking, by {@link Distance}
 * @param rejectBelow probability under which asking is not worth a person's time
 */
record ColumnModel(double[] first, double[] second, double[] acceptFrom, double rejectBelow) {

    /**
     * A pair by its numbers.
     *
     * @param features what was seen of it, by {@link Feature}
     * @param evidence the logarithm of its odds at the first look
     */
    record Seen(int gone, int come, double[] features, double evidence) implements Rivals.Pair {}

    /** A pair and the probability that it is a rename. */
    record Scored(Seen pair, double probability) {}

    double acceptFrom(Distance distance) {
        return acceptFrom[distance.ordinal()];
    }

    List<Scored> score(Surroundings table, Distance distance) {
        var seen = new ArrayList<Seen>();
        for (var pair : table.pairs()) {
            var features = table.features(pair);
            seen.add(new Seen(pair.gone(), pair.come(), features, sum(first, features)));
        }
        var rivals = new Rivals(seen, table.dropped().size(), table.added().size());
        return seen.stream()
                .map(pair -> new Scored(
                        pair,
                        Caution.limit(pair.features(), probability(sum(second, context(pair, rivals, distance))))))
                .toList();
    }

    static double[] context(Seen pair, Rivals rivals, Distance distance) {
        var values = new double[ContextFeature.values().length];
        ContextFeature.copy(pair.features(), values);
        rivals.write(pair, values);
        values[ContextFeature.EVIDENCE_OF_SOLE_PAIR.ordinal()] =
                pair.evidence() * pair.features()[Feature.SOLE_PAIR.ordinal()];
        values[ContextFeature.EVIDENCE_AMONG_SEVERAL.ordinal()] =
                pair.evidence() * pair.features()[Feature.SEVERAL_OF_BOTH.ordinal()];
        if (distance == Distance.MANY_CHANGES) {
            values[ContextFeature.MANY_CHANGES.ordinal()] = 1;
            values[ContextFeature.EVIDENCE_AMONG_CHANGES.ordinal()] = pair.evidence();
            values[ContextFeature.SOLE_AMONG_CHANGES.ordinal()] = pair.features()[Feature.SOLE_PAIR.ordinal()];
            values[ContextFeature.UNRELATED_AMONG_CHANGES.ordinal()] = pair.features()[Feature.UNRELATED.ordinal()];
        }
        return values;
    }

    static double sum(double[] weights, double[] values) {
        var sum = weights[values.length];
        for (var at = 0; at < values.length; at++) {
            sum += weights[at] * values[at];
        }
        return sum;
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
