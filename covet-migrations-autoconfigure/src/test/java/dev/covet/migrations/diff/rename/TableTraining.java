package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.rename.ColumnSample.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Learns the weights of tables' evidence; like that of columns, but in one look. Many of the samples' tables that count as
 * dropped and added were the same table made anew, so precision is asked for as it is counted, not as it is.
 */
final class TableTraining {

    private static final double SHRINKAGE = 5;
    private static final double PRECISION = 0.95;
    private static final double LOST = 0.015;
    private static final int FEWEST = 20;

    private final List<Prepared> samples;

    /** A sample with what is seen of each pair. */
    private record Prepared(TableSample sample, List<Pair> pairs) {

        static Prepared of(TableSample sample) {
            var likeness = new TableLikeness(sample.dropped(), sample.added(), sample.distance());
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

    private record Scored(Distance distance, double probability, boolean right) {}

    TableTraining(List<TableSample> samples) {
        this.samples = samples.stream().map(Prepared::of).toList();
    }

    TableModel train() {
        var folds = new Folds<>(samples, prepared -> prepared.sample().project(), ColumnTraining.PARTS);
        var scored = new ArrayList<Scored>();
        for (var part = 0; part < folds.number(); part++) {
            var model = new TableModel(weights(folds.rest(part)), new AcceptFrom(1, 1), 0);
            for (var prepared : folds.part(part)) {
                prepared.pairs()
                        .forEach(pair -> scored.add(new Scored(
                                prepared.sample().distance(), model.probability(pair.features()), pair.isRename())));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::probability).reversed());
        return new TableModel(weights(samples), bars(scored), rejectBelow(scored));
    }

    private static Weights<TableFeature> weights(List<Prepared> samples) {
        var size = TableFeature.values().length;
        var regression = new LogisticRegression(new double[size], new double[size]);
        for (var prepared : samples) {
            prepared.pairs().forEach(pair -> regression.add(pair.features().toArray(), pair.isRename()));
        }
        return new Weights<>(regression.fit(SHRINKAGE));
    }

    private static AcceptFrom bars(List<Scored> scored) {
        return new AcceptFrom(acceptFrom(scored, Distance.ONE_CHANGE), acceptFrom(scored, Distance.MANY_CHANGES));
    }

    private static double acceptFrom(List<Scored> all, Distance distance) {
        var scored = all.stream().filter(pair -> pair.distance() == distance).toList();
        var bar = 1.0;
        var right = 0;
        for (var at = 0; at < scored.size(); at++) {
            right += scored.get(at).right() ? 1 : 0;
            if (at >= FEWEST && right >= PRECISION * (at + 1)) {
                bar = scored.get(at).probability();
            }
        }
        return bar;
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
