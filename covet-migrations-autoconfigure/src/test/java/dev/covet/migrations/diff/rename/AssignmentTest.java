package dev.covet.migrations.diff.rename;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void givesUpTheBestPairWhenTheWholeGains() {
        var assignment = new Assignment(2, 2);
        assignment.add(0, 0, 10);
        assignment.add(0, 1, 9);
        assignment.add(1, 0, 9);

        assertThat(assignment.solve()).containsExactly(1, 0);
    }

    @Test
    void leavesARowAloneThatHasNothingToGain() {
        var assignment = new Assignment(2, 1);
        assignment.add(0, 0, 1);
        assignment.add(1, 0, 2);

        assertThat(assignment.solve()).containsExactly(-1, 0);
    }

    @Test
    void isAsGoodAsTryingEverything() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var weights = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (var row : weights) {
                Arrays.setAll(row, column -> random.nextInt(3) == 0 ? 0 : random.nextDouble());
            }

            assertThat(total(weights, solve(weights)))
                    .as(Arrays.deepToString(weights))
                    .isCloseTo(best(weights, 0, new boolean[weights[0].length]), Offset.offset(1e-9));
        }
    }

    private static int[] solve(double[][] weights) {
        var assignment = new Assignment(weights.length, weights[0].length);
        for (var row = 0; row < weights.length; row++) {
            for (var column = 0; column < weights[row].length; column++) {
                assignment.add(row, column, weights[row][column]);
            }
        }
        return assignment.solve();
    }

    private static double total(double[][] weights, int[] columns) {
        assertThat(Arrays.stream(columns).filter(column -> column >= 0)).doesNotHaveDuplicates();
        var total = 0.0;
        for (var row = 0; row < columns.length; row++) {
            total += columns[row] < 0 ? 0 : weights[row][columns[row]];
        }
        return total;
    }

    private static double best(double[][] weights, int row, boolean[] taken) {
        if (row == weights.length) {
            return 0;
        }
        var best = best(weights, row + 1, taken);
        for (var column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, weights[row][column] + best(weights, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }
}
