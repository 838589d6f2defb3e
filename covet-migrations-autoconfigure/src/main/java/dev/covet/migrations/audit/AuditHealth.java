package dev.covet.migrations.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the audit says at one glance, without being verified as a whole.
 *
 * @param entries how many events it has, without those in archives
 * @param archived the last event that is in an archive; 0 when none is
 * @param lastRecordedAt when the newest event was recorded; {@code null} when there is none
 * @param newest the newest event and its hash, to be kept elsewhere; {@code null} when there is none
 * @param failing names of migrations whose last execution failed, as far as the newest failures tell
 */
public record AuditHealth(
        State state,
        long entries,
        long archived,
        @Nullable Instant lastRecordedAt,
        @Nullable Anchor newest,
        List<String> failing) {

    /** How it looks. */
    public enum State {
        /** Nothing was recorded yet. */
        EMPTY,
        HEALTHY,
        /** The last execution of a migration failed. */
        FAILING,
        /** The end of the chain is not what it was when it was written. */
        TAMPERED
    }

    /** Where there is no audit. */
    public static final AuditHealth EMPTY = new AuditHealth(State.EMPTY, 0, 0, null, null, List.of());

    public AuditHealth {
        failing = List.copyOf(failing);
    }
}
