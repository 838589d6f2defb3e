package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.List;

/**
 * What a model says of one sample, one to one, with what is true.
 *
 * @param made what it would claim, whatever the bar
 * @param trueProbabilities what it gives to the true renames
 */
record Claims(ColumnSample sample, List<Claim> made, List<Double> trueProbabilities) {

    /** One claim; a disputed one counts neither as right nor as wrong. */
    record Claim(double probability, boolean right, boolean disputed) {}

    static Claims of(PreparedSample sample, List<Numbers<ContextFeature>> contexts, Weights<ContextFeature> second) {
        var pairs = new ArrayList<Pairing.Pair>();
        var trueProbabilities = new ArrayList<Double>();
        for (var pair = 0; pair < contexts.size(); pair++) {
            var numbers = sample.table().pairs().get(pair);
            var probability = Caution.limit(sample.features().get(pair), second.probability(contexts.get(pair)));
            pairs.add(new Pairing.Pair(numbers.gone(), numbers.come(), probability, probability));
            if (sample.isRename(pair)) {
                trueProbabilities.add(probability);
            }
        }
        var made = new ArrayList<Claim>();
        new Pairing(1)
                        .decide(
                                pairs,
                                sample.table().dropped().size(),
                                sample.table().added().size(),
                                0)
                        .stream()
                        .filter(decided -> decided.outcome() == Outcome.ACCEPTED)
                        .forEach(decided -> {
                            var pair = pairs.indexOf(decided.pair());
                            made.add(new Claim(
                                    decided.pair().probability(), sample.isRename(pair), sample.isDisputed(pair)));
                        });
        return new Claims(sample.sample(), made, trueProbabilities);
    }
}
