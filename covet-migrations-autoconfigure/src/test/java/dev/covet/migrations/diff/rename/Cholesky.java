package dev.covet.migrations.diff.rename;

/** Solves linear equations whose matrix is symmetric and positive. */
final class Cholesky {

    private Cholesky() {}

    /** @param matrix its lower half, which is overwritten */
    static double[] solve(double[][] matrix, double[] right) {
        decompose(matrix);
        var solution = right.clone();
        var size = right.length;
        for (var row = 0; row < size; row++) {
            for (var at = 0; at < row; at++) {
                solution[row] -= matrix[row][at] * solution[at];
            }
            solution[row] /= matrix[row][row];
        }
        for (var row = size - 1; row >= 0; row--) {
            for (var at = row + 1; at < size; at++) {
                solution[row] -= matrix[at][row] * solution[at];
            }
            solution[row] /= matrix[row][row];
        }
        return solution;
    }

    private static void decompose(double[][] matrix) {
        for (var row = 0; row < matrix.length; row++) {
            for (var column = 0; column <= row; column++) {
                var rest = matrix[row][column];
                for (var at = 0; at < column; at++) {
                    rest -= matrix[row][at] * matrix[column][at];
                }
                matrix[row][column] = row == column ? Math.sqrt(rest) : rest / matrix[column][column];
            }
        }
    }
}
