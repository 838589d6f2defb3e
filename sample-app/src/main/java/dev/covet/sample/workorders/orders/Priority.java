package dev.covet.sample.workorders.orders;

/** How soon somebody has to go. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    EMERGENCY
}
