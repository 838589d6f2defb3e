package dev.covet.migrations.audit;

/** How something ended. */
public enum AuditOutcome {
    SUCCESS,
    FAILURE,
    /** It was not begun. */
    REFUSED
}
