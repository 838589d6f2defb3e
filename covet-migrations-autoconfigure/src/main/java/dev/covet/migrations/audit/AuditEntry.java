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
        long id, String database, Instant recordedAt, AuditEvent event, AuditOrigin origin, ChainLink link) {}
