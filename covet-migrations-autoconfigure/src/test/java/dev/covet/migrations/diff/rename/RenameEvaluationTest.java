package dev.covet.migrations.diff.rename;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.diff.rename.RenameEvaluation.Measured;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Measures the detection, and prints {@code name: value} lines. Without properties it looks at the samples that the tests
 * carry, with the weights that are shipped; those learnt from these samples, so the figures are a little too good and only
 * guard against getting worse. {@code covet.renames.weights=cross-validated} measures without that favour,
 * {@code covet.renames.corpus} and {@code covet.renames.tables} other projects.
 */
class RenameEvaluationTest {

    @Test
    void whatIsPromisedIsKept() {
        var weights = Measured.valueOf(System.getProperty("covet.renames.weights", "shipped")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
        var corpus = System.getProperty("covet.renames.corpus");
        var tables = System.getProperty("covet.renames.tables");
        var evaluation = new RenameEvaluation(weights);

        if (corpus != null || tables == null) {
            evaluation.columns(corpus == null ? RenameTraining.COLUMNS : Path.of(corpus));
        }
        if (tables != null || corpus == null) {
            evaluation.tables(tables == null ? RenameTraining.TABLES : Path.of(tables));
        }
        evaluation.lines().forEach(System.out::println);

        if (corpus == null && tables == null) {
            var single = evaluation.columns().single();
            assertThat(single.precisionAdjusted()).isGreaterThanOrEqualTo(98);
            assertThat(single.accepted()).isGreaterThanOrEqualTo(66);
            assertThat(single.lost()).isLessThanOrEqualTo(1);
            assertThat(single.negativesWrongAdjusted()).isLessThan(2);
            var windows = evaluation.columns().windows();
            assertThat(windows.precisionAdjusted()).isGreaterThanOrEqualTo(98);
            assertThat(windows.accepted()).isGreaterThanOrEqualTo(25);
        }
    }
}
