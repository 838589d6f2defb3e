package dev.covet.sample.workorders.workflows;

/** How a run stands. */
public enum ExecutionStatus {
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED
}
