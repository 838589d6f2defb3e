package dev.covet.sample.workorders.tenancy;

/** Whether a user may work. */
public enum UserStatus {
    ACTIVE,
    INVITED,
    LOCKED
}
