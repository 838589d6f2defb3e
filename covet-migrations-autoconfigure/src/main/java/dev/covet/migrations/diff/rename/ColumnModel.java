package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.List;

/**
 * The learnt probability that a dropped column is an added one: the evidence of the pair itself, then the same in the light
 * of its rivals.
 *
 * @param first for the first look
 * @param second for the second look
 * @param acceptFrom probability that is enough without asking
 * @param rejectBelow probability under which asking is not worth a person's time
 */
record ColumnModel(Weights<Feature> first, Weights<ContextFeature> second, double acceptFrom, double rejectBelow) {

    /**
     * A pair by its numbers.
     *
     * @param features what was seen of it
     * @param evidence the logarithm of its odds at the first look
     */
    record Seen(int gone, int come, Numbers<Feature> features, double evidence) implements Rivals.Pair {}

    /** A pair and the probability that it is a rename. */
    record Scored(Seen pair, double probability) {}

    List<Scored> score(Surroundings table) {
        var seen = new ArrayList<Seen>();
        for (var pair : table.pairs()) {
            var features = table.features(pair);
            seen.add(new Seen(pair.gone(), pair.come(), features, first.evidence(features)));
        }
        var rivals = new Rivals(seen, table.dropped().size(), table.added().size());
        return seen.stream()
                .map(pair ->
                        new Scored(pair, Caution.limit(pair.features(), second.probability(context(pair, rivals)))))
                .toList();
    }

    static Numbers<ContextFeature> context(Seen pair, Rivals rivals) {
        var values = Numbers.of(ContextFeature.class);
        ContextFeature.copy(pair.features(), values);
        rivals.write(pair, values);
        values.set(
                ContextFeature.EVIDENCE_OF_SOLE_PAIR,
                pair.evidence() * pair.features().get(Feature.SOLE_PAIR));
        values.set(
                ContextFeature.EVIDENCE_AMONG_SEVERAL,
                pair.evidence() * pair.features().get(Feature.SEVERAL_OF_BOTH));
        return values;
    }
}
