package dev.covet.migrations.plan;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.Problem;

/**
 * What rows lose by a planned operation.
 *
 * @param operation the planned operation
 * @param table what the table is called in the database before anything is executed
 * @param column what the column is called there; empty when whole rows are lost
 * @param kept whether it is put aside first
 * @param judged whether the operation is refused unless it is allowed; SQL is not, as it was written by who knows the rows
 * @param problem the loss as a message with its place
 */
public record PlannedLoss(
        Operation operation, Loss loss, String table, String column, boolean kept, boolean judged, Problem problem) {}
