package dev.covet.migrations.audit;

import dev.covet.migrations.database.Session;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Counts and sums, made by the database. */
final class AuditFigures {

    private static final long MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    private final Session session;
    private final String events;

    /** @param events the table, quoted */
    AuditFigures(Session session, String events) {
        this.session = session;
        this.events = events;
    }

    AuditStatistics statistics(Period period) {
        var sums = Stream.of(AuditKind.MIGRATION_APPLIED, AuditKind.MIGRATION_ROLLED_BACK, AuditKind.MIGRATION_FAILED)
                .map(kind -> sum(kind, period))
                .toList();
        var applied = sums.get(0);
        var rolledBack = sums.get(1);
        return new AuditStatistics(
                applied.count(),
                rolledBack.count(),
                sums.get(2).count(),
                Duration.of(sums.stream().mapToLong(Sum::micros).sum(), ChronoUnit.MICROS),
                sums.stream().mapToLong(Sum::timed).sum(),
                applied.rows() + rolledBack.rows());
    }

    /** Of events of one kind: how many, how many of them with a duration, and what they add up to. */
    private record Sum(long count, long timed, long micros, long rows) {}

    private Sum sum(AuditKind kind, Period period) {
        var conditions = AuditConditions.in(period).equal(AuditColumn.KIND, kind.name());
        return session.query(
                        "SELECT COUNT(*), COUNT(duration_us), COALESCE(SUM(duration_us), 0), COALESCE(SUM(rows_changed), 0)"
                                + " FROM " + events + conditions.where(),
                        row -> new Sum(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        conditions.arguments())
                .get(0);
    }

    List<DayCount> velocity(Period period) {
        var conditions = AuditConditions.in(period).equal(AuditColumn.KIND, AuditKind.MIGRATION_APPLIED.name());
        var day = "recorded_at - recorded_at % " + MILLIS_PER_DAY;
        return session.query(
                "SELECT " + day + ", COUNT(*) FROM " + events + conditions.where() + " GROUP BY " + day + " ORDER BY 1",
                row -> new DayCount(LocalDate.ofEpochDay(row.getLong(1) / MILLIS_PER_DAY), row.getLong(2)),
                conditions.arguments());
    }
}
