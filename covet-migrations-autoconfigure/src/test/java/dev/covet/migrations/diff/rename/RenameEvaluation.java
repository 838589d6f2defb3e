package dev.covet.migrations.diff.rename;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures the detection on real renames. Cross-validated, nothing of a project teaches the detector that is shown the
 * project; else the detector is the one that is shipped, which is the way to look at projects that it has never seen.
 */
final class RenameEvaluation {

    private static final int PARTS = 10;
    private static final double NANOS_PER_MILLI = 1e6;

    /** Whose weights are measured. */
    enum Measured {
        SHIPPED,
        CROSS_VALIDATED
    }

    private final Measured weights;
    private final ColumnEvaluation columns = new ColumnEvaluation();
    private final Score tablesSingle = new Score();
    private final Score tablesWindows = new Score();
    private final List<String> lines = new ArrayList<>();

    RenameEvaluation(Measured weights) {
        this.weights = weights;
        lines.add("weights: " + weights.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    void columns(Path file) {
        var samples = Corpus.columns(file);
        var start = System.nanoTime();
        if (weights == Measured.SHIPPED) {
            var model = LearntWeights.columns();
            addBars("columns", model);
            samples.forEach(sample -> columns.look(sample, model));
        } else {
            var prepared = samples.stream().map(PreparedSample::of).toList();
            var folds = new Folds<>(prepared, sample -> sample.sample().project(), PARTS);
            for (var part = 0; part < folds.number(); part++) {
                var model = new ColumnTraining(folds.rest(part)).train();
                addBars("columns.part-" + part, model);
                folds.part(part).forEach(sample -> columns.look(sample.sample(), model));
            }
        }
        lines.addAll(columns.lines());
        addTime("columns.milliseconds", start);
    }

    void tables(Path file) {
        var samples = Corpus.tables(file);
        var start = System.nanoTime();
        if (weights == Measured.SHIPPED) {
            samples.forEach(sample -> look(sample, LearntWeights.tables()));
        } else {
            var folds = new Folds<>(samples, TableSample::project, PARTS);
            for (var part = 0; part < folds.number(); part++) {
                var model = new TableTraining(folds.rest(part)).train();
                folds.part(part).forEach(sample -> look(sample, model));
            }
        }
        tablesSingle.print("tables.single", lines);
        tablesWindows.print("tables.windows", lines);
        addTime("tables.milliseconds", start);
    }

    private void look(TableSample sample, TableModel model) {
        var findings =
                new RenameDetector(RenameSettings.defaults(), LearntWeights.columns(), model).detect(sample.question());
        (sample.isSingle() ? tablesSingle : tablesWindows).count(sample.renames(), Set.of(), findings.tables());
    }

    private void addBars(String name, ColumnModel model) {
        Score.add(lines, name + ".accept-from", model.acceptFrom());
    }

    private void addTime(String name, long start) {
        Score.add(lines, name, (System.nanoTime() - start) / NANOS_PER_MILLI);
    }

    ColumnEvaluation columns() {
        return columns;
    }

    Score tablesSingle() {
        return tablesSingle;
    }

    List<String> lines() {
        return lines;
    }
}
