package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.rename.ColumnSample.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Learns the weights of tables' evidence; like that of columns, but in one look. Many of the samples' tables that count as
 * dropped and added were the same table made anew.
 */
final class TableTraining {

    private static final double SHRINKAGE = 5;
    private static final double ACCEPTED = 0.33;
    private static final double LOST = 0.015;

    private final List<Prepared> samples;

    /** A sample with what is seen of each pair. */
    private record Prepared(TableSample sample, List<Pair> pairs) {

        static Prepared of(TableSample sample) {
            var likeness = new TableLikeness(sample.dropped(), sample.added());
            var pairs = new ArrayList<Pair>();
            for (var gone = 0; gone < sample.dropped().size(); gone++) {
                for (var come = 0; come < sample.added().size(); come++) {
                    var link = new Link(
                            sample.dropped().get(gone).name(),
                            sample.added().get(come).name());
                    pairs.add(new Pair(
                            likeness.features(gone, come), sample.renames().contains(link)));
                }
            }
            return new Prepared(sample, pairs);
        }
    }

    private record Pair(Numbers<TableFeature> features, boolean isRename) {}

    private record Scored(boolean isSingle, double probability, boolean right) {}

    TableTraining(List<TableSample> samples) {
        this.samples = samples.stream().map(Prepared::of).toList();
    }

    TableModel train() {
        var folds = new Folds<>(samples, prepared -> prepared.sample().project(), ColumnTraining.PARTS);
        var scored = new ArrayList<Scored>();
        for (var part = 0; part < folds.number(); part++) {
            var model = new TableModel(weights(folds.rest(part)), 1, 0);
            for (var prepared : folds.part(part)) {
                prepared.pairs()
                        .forEach(pair -> scored.add(new Scored(
                                prepared.sample().isSingle(), model.probability(pair.features()), pair.isRename())));
            }
        }
        return new TableModel(weights(samples), acceptFrom(scored), rejectBelow(scored));
    }

    private static Weights<TableFeature> weights(List<Prepared> samples) {
        var size = TableFeature.values().length;
        var regression = new LogisticRegression(new double[size], new double[size]);
        for (var prepared : samples) {
            prepared.pairs().forEach(pair -> regression.add(pair.features().toArray(), pair.isRename()));
        }
        return new Weights<>(regression.fit(SHRINKAGE));
    }

    /** Like that of columns: how many are accepted is chosen, how many of them are right is measured. */
    private static double acceptFrom(List<Scored> scored) {
        var renames = scored.stream()
                .filter(pair -> pair.isSingle() && pair.right())
                .map(Scored::probability)
                .sorted(Comparator.reverseOrder())
                .toList();
        return renames.isEmpty() ? 1 : renames.get((int) (renames.size() * ACCEPTED));
    }

    private static double rejectBelow(List<Scored> scored) {
        var renames = scored.stream()
                .filter(Scored::right)
                .map(Scored::probability)
                .sorted()
                .toList();
        return renames.isEmpty() ? 0 : renames.get((int) (renames.size() * LOST));
    }
}
