package dev.covet.migrations.audit;

import dev.covet.migrations.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Counts and sums, made by the database. */
final class AuditFigures {

    private static final long MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    private static final String SUMS =
            "COUNT(*), COUNT(duration_us), COALESCE(SUM(duration_us), 0), COALESCE(SUM(rows_changed), 0)";

    private final Session session;
    private final String events;

    /** @param events the table, quoted */
    AuditFigures(Session session, String events) {
        this.session = session;
        this.events = events;
    }

    AuditStatistics statistics(Period period) {
        return statistics(period, sum(AuditKind.MIGRATION_APPLIED, period));
    }

    private AuditStatistics statistics(Period period, Sum applied) {
        var rolledBack = sum(AuditKind.MIGRATION_ROLLED_BACK, period);
        var failed = sum(AuditKind.MIGRATION_FAILED, period);
        var all = applied.plus(rolledBack).plus(failed);
        return new AuditStatistics(
                applied.count(),
                rolledBack.count(),
                failed.count(),
                Duration.of(all.micros(), ChronoUnit.MICROS),
                all.timed(),
                applied.rows() + rolledBack.rows());
    }

    /** Statistics and velocity of a period. */
    record Figures(AuditStatistics statistics, List<DayCount> velocity) {}

    /** Both, with one reading of the migrations that were applied, which are the most. */
    Figures both(Period period) {
        var days = days(period);
        var applied = days.stream().map(Day::sum).reduce(Sum.NOTHING, Sum::plus);
        return new Figures(
                statistics(period, applied), days.stream().map(Day::count).toList());
    }

    List<DayCount> velocity(Period period) {
        return days(period).stream().map(Day::count).toList();
    }

    /** Of events of one kind: how many, how many of them with a duration, and what they add up to. */
    private record Sum(long count, long timed, long micros, long rows) {

        static final Sum NOTHING = new Sum(0, 0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(count + other.count, timed + other.timed, micros + other.micros, rows + other.rows);
        }
    }

    /** What was applied on a day. */
    private record Day(LocalDate day, Sum sum) {

        DayCount count() {
            return new DayCount(day, sum.count());
        }
    }

    private Sum sum(AuditKind kind, Period period) {
        var conditions = AuditConditions.in(period).of(kind);
        return session.query(
                        "SELECT 0, " + SUMS + " FROM " + events + conditions.where(),
                        AuditFigures::sum,
                        conditions.arguments())
                .get(0);
    }

    /** Sorted here: asked to sort, PostgreSQL sorts the events, of which there are a hundred times as many as days. */
    private List<Day> days(Period period) {
        var conditions = AuditConditions.in(period).of(AuditKind.MIGRATION_APPLIED);
        var day = "recorded_at - recorded_at % " + MILLIS_PER_DAY;
        return session
                .query(
                        "SELECT " + day + ", " + SUMS + " FROM " + events + conditions.where() + " GROUP BY " + day,
                        row -> new Day(LocalDate.ofEpochDay(row.getLong(1) / MILLIS_PER_DAY), sum(row)),
                        conditions.arguments())
                .stream()
                .sorted(Comparator.comparing(Day::day))
                .toList();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
}
