package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.rename.ColumnSample.Link;
import java.util.ArrayList;
import java.util.List;

/** A sample with everything that is seen of its pairs. */
record PreparedSample(ColumnSample sample, Surroundings table, List<Numbers<Feature>> features) {

    static PreparedSample of(ColumnSample sample) {
        var table = Comparison.of(List.of(sample.pair())).tables().get(0);
        return new PreparedSample(
                sample, table, table.pairs().stream().map(table::features).toList());
    }

    Link link(int pair) {
        var numbers = table.pairs().get(pair);
        return new Link(
                table.dropped().all().get(numbers.gone()).name(),
                table.added().all().get(numbers.come()).name());
    }

    boolean isRename(int pair) {
        return sample.renames().contains(link(pair));
    }

    /** Whether readers could not agree on the pair: the same thing, carried out as drop and add. */
    boolean isDisputed(int pair) {
        return sample.isNegative() && sample.sameConcept().contains(link(pair));
    }

    /** What a second look sees of each pair, given the weights of the first. */
    List<Numbers<ContextFeature>> contexts(Weights<Feature> first) {
        var seen = new ArrayList<ColumnModel.Seen>();
        for (var pair = 0; pair < features.size(); pair++) {
            var numbers = table.pairs().get(pair);
            var values = features.get(pair);
            seen.add(new ColumnModel.Seen(numbers.gone(), numbers.come(), values, first.evidence(values)));
        }
        var rivals = new Rivals(seen, table.dropped().size(), table.added().size());
        return seen.stream().map(pair -> ColumnModel.context(pair, rivals)).toList();
    }

    /** The same, with what is known of samples only. */
    Numbers<ContextFeature> told(Numbers<ContextFeature> context, int pair) {
        if (sample.isSingle()) {
            return context;
        }
        var told = Numbers.of(ContextFeature.class);
        for (var feature : ContextFeature.values()) {
            told.set(feature, context.get(feature));
        }
        told.set(ContextFeature.MERGED, true);
        told.set(ContextFeature.EVIDENCE_IF_MERGED, context.get(ContextFeature.EVIDENCE));
        told.set(ContextFeature.SOLE_IF_MERGED, features.get(pair).has(Feature.SOLE_PAIR));
        told.set(ContextFeature.UNRELATED_IF_MERGED, features.get(pair).has(Feature.UNRELATED));
        return told;
    }
}
