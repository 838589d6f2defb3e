package dev.covet.migrations.diff.rename;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The weights that are shipped are those that the program learns from the samples. */
class RenameTrainingTest {

    /** Four digits are written; the last may differ between processors. */
    private static final Offset<Double> ROUNDING = Offset.offset(0.0005);

    @Test
    void columnsWeightsAreThoseLearnt() {
        var learnt = RenameTraining.columns();
        var shipped = LearntWeights.columns();

        assertThat(shipped.first().toArray()).containsExactly(learnt.first().toArray(), ROUNDING);
        assertThat(shipped.second().toArray()).containsExactly(learnt.second().toArray(), ROUNDING);
        assertThat(shipped.acceptFrom()).isCloseTo(learnt.acceptFrom(), ROUNDING);
        assertThat(shipped.rejectBelow()).isCloseTo(learnt.rejectBelow(), ROUNDING);
    }

    @Test
    void tablesWeightsAreThoseLearnt() {
        var learnt = RenameTraining.tables();
        var shipped = LearntWeights.tables();

        assertThat(shipped.weights().toArray()).containsExactly(learnt.weights().toArray(), ROUNDING);
        assertThat(shipped.acceptFrom()).isCloseTo(learnt.acceptFrom(), ROUNDING);
        assertThat(shipped.rejectBelow()).isCloseTo(learnt.rejectBelow(), ROUNDING);
    }

    /** No test: learns anew and writes, with {@code -Dcovet.renames.learn=true}. */
    @Test
    @EnabledIfSystemProperty(named = "covet.renames.learn", matches = "true")
    void learns() {
        RenameTraining.write();
    }
}
