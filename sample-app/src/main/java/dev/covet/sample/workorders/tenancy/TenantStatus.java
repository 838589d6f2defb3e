package dev.covet.sample.workorders.tenancy;

/** Whether a tenant may work. */
public enum TenantStatus {
    ACTIVE,
    SUSPENDED,
    CLOSED
}
