package dev.covet.migrations.actuate;

import dev.covet.migrations.report.AuditDescriptor;
import dev.covet.migrations.report.AuditEventDescriptor;
import dev.covet.migrations.report.AuditFailureDescriptor;
import dev.covet.migrations.report.AuditHealthDescriptor;
import dev.covet.migrations.report.AuditPageDescriptor;
import dev.covet.migrations.report.AuditStatisticsDescriptor;
import dev.covet.migrations.report.DayCountDescriptor;
import dev.covet.migrations.report.ExecutionTimeDescriptor;
import dev.covet.migrations.report.ProblemDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit of a database. Where it cannot be read, or what was asked means nothing, there are problems and nothing else.
 *
 * @param events those that were asked for, the newest first
 * @param next what {@code before} has to be for the events behind them; {@code null} when there are none
 */
record MigrationAuditDescriptor(
        String database,
        @Nullable AuditStatisticsDescriptor statistics,
        @Nullable List<DayCountDescriptor> migrationVelocity,
        @Nullable List<AuditFailureDescriptor> recentFailures,
        @Nullable List<AuditEventDescriptor> conflicts,
        @Nullable AuditHealthDescriptor health,
        @Nullable List<ExecutionTimeDescriptor> slowestMigrations,
        @Nullable List<ExecutionTimeDescriptor> slowestStatements,
        @Nullable List<AuditEventDescriptor> events,
        @Nullable Long next,
        @Nullable List<ProblemDescriptor> problems) {

    static MigrationAuditDescriptor of(String database, AuditDescriptor audit, AuditPageDescriptor page) {
        return new MigrationAuditDescriptor(
                database,
                audit.statistics(),
                audit.migrationVelocity(),
                audit.recentFailures(),
                audit.conflicts(),
                audit.health(),
                audit.slowestMigrations(),
                audit.slowestStatements(),
                page.events(),
                page.next(),
                null);
    }

    /** One migration. */
    static MigrationAuditDescriptor of(String database, AuditPageDescriptor page) {
        return new MigrationAuditDescriptor(
                database, null, null, null, null, null, null, null, page.events(), page.next(), null);
    }

    static MigrationAuditDescriptor of(String database, List<ProblemDescriptor> problems) {
        return new MigrationAuditDescriptor(database, null, null, null, null, null, null, null, null, null, problems);
    }
}
