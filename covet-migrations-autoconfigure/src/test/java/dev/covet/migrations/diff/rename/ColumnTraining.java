package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Learns the weights of columns' evidence. No randomness: the same samples give the same weights. Pairs that readers dispute
 * teach nothing.
 */
final class ColumnTraining {

    static final int PARTS = 5;

    private static final double SHRINKAGE = 5;

    private record Belief(double mean, double strength) {}

    private static final double CERTAIN = 1e5;

    /**
     * What is thought without looking at samples, of what there are few samples of, or none.
     */
    private static final Map<Feature, Belief> BELIEFS = new EnumMap<>(Map.ofEntries(
            Map.entry(Feature.SAME_ATTRIBUTE, new Belief(6, CERTAIN)),
            Map.entry(Feature.AMBIGUOUS_MEANING_ONLY, new Belief(0, CERTAIN)),
            Map.entry(Feature.BARE_ID, new Belief(0, CERTAIN)),
            Map.entry(Feature.PROPERTY_SWAPPED, new Belief(-4, 10)),
            Map.entry(Feature.EVENT_SWAPPED, new Belief(-1.5, 10)),
            Map.entry(Feature.SPLIT_INTO_PARTS, new Belief(-1.5, 5)),
            Map.entry(Feature.MERGED_FROM_PARTS, new Belief(-1.5, 5))));

    private final List<PreparedSample> samples;

    ColumnTraining(List<PreparedSample> samples) {
        this.samples = samples;
    }

    ColumnModel train() {
        var folds = new Folds<>(samples, sample -> sample.sample().project(), PARTS);
        var contexts = new ArrayList<List<Numbers<ContextFeature>>>();
        var ordered = new ArrayList<PreparedSample>();
        for (var part = 0; part < folds.number(); part++) {
            var weights = first(folds.rest(part));
            for (var sample : folds.part(part)) {
                ordered.add(sample);
                contexts.add(sample.contexts(weights));
            }
        }
        var second = second(ordered, contexts);
        var claims = new ArrayList<Claims>();
        for (var at = 0; at < ordered.size(); at++) {
            claims.add(Claims.of(ordered.get(at), contexts.get(at), second));
        }
        var bars = new Bars(claims);
        return new ColumnModel(first(samples), second, bars.acceptFrom(), bars.rejectBelow());
    }

    private static Weights<Feature> first(List<PreparedSample> samples) {
        var means = new double[Feature.values().length];
        var strengths = new double[means.length];
        BELIEFS.forEach((feature, belief) -> {
            means[Numbers.place(feature)] = belief.mean();
            strengths[Numbers.place(feature)] = belief.strength();
        });
        var regression = new LogisticRegression(means, strengths);
        for (var sample : samples) {
            for (var pair = 0; pair < sample.features().size(); pair++) {
                if (!sample.isDisputed(pair)) {
                    regression.add(sample.features().get(pair).toArray(), sample.isRename(pair));
                }
            }
        }
        return new Weights<>(regression.fit(SHRINKAGE));
    }

    private static Weights<ContextFeature> second(
            List<PreparedSample> samples, List<List<Numbers<ContextFeature>>> contexts) {
        var size = ContextFeature.values().length;
        var regression = new LogisticRegression(new double[size], new double[size]);
        for (var at = 0; at < samples.size(); at++) {
            var sample = samples.get(at);
            for (var pair = 0; pair < sample.features().size(); pair++) {
                if (!sample.isDisputed(pair)) {
                    regression.add(sample.told(contexts.get(at).get(pair), pair).toArray(), sample.isRename(pair));
                }
            }
        }
        return new Weights<>(regression.fit(SHRINKAGE));
    }
}
