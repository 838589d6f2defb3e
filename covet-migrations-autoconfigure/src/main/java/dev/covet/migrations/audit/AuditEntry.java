package dev.covet.migrations.audit;

import java.time.Instant;

/**
 * An event as it stands in the audit.
 *
 * @param id its place in the chain, from 1 on without holes
 * @param database what the application calls the database
 * @param recordedAt by the clock of the process that recorded it
 * @param link what ties it to the entry before it
 */
public record AuditEntry(
        long id, String database, Instant recordedAt, AuditEvent event, AuditOrigin origin, ChainLink link) {

    /** The same, without where in the program something went wrong, which is the longest part of it. */
    AuditEntry withoutTrace() {
        var result = event.result();
        if (result == null || result.trace() == null) {
            return this;
        }
        var shorter = new AuditResult(
                result.outcome(), result.startedAt(), result.duration(), result.rows(), result.error(), null);
        return new AuditEntry(id, database, recordedAt, event.ended(shorter), origin, link);
    }
}
