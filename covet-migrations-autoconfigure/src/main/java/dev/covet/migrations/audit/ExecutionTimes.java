package dev.covet.migrations.audit;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.lock.LockWait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long migrations and their statements took. */
final class ExecutionTimes {

    private final Session session;
    private final String events;

    /** @param events the table, quoted */
    ExecutionTimes(Session session, String events) {
        this.session = session;
        this.events = events;
    }

    List<ExecutionTime> slowestMigrations(Period period, int limit) {
        return slowest(AuditKind.MIGRATION_APPLIED, period, limit);
    }

    List<ExecutionTime> slowestStatements(Period period, int limit) {
        return slowest(AuditKind.STATEMENT, period, limit);
    }

    private List<ExecutionTime> slowest(AuditKind kind, Period period, int limit) {
        var conditions =
                AuditConditions.in(period).equal(AuditColumn.KIND, kind.name()).present(AuditColumn.DURATION);
        return times(conditions, " ORDER BY duration_us DESC LIMIT " + limit);
    }

    Optional<MigrationProfile> profile(String migration) {
        var last = new AuditConditions()
                .equal(AuditColumn.MIGRATION, migration)
                .and(
                        "COALESCE(kind, '') IN (?, ?, ?)",
                        AuditKind.MIGRATION_APPLIED.name(),
                        AuditKind.MIGRATION_ROLLED_BACK.name(),
                        AuditKind.MIGRATION_FAILED.name());
        return times(last, " ORDER BY recorded_at DESC, id DESC LIMIT 1").stream()
                .findFirst()
                .map(whole -> new MigrationProfile(whole, lockWait(whole), statements(whole)));
    }

    private @Nullable Duration lockWait(ExecutionTime whole) {
        var run = AuditQuery.recent()
                .during(whole.execution())
                .of(AuditKind.RUN_STARTED)
                .limitedTo(1);
        return new AuditSearch(session, events)
                .page(run).entries().stream()
                        .flatMap(entry -> RecordedWait.of(entry.event()).stream())
                        .map(LockWait::waited)
                        .findFirst()
                        .orElse(null);
    }

    private List<ExecutionTime> statements(ExecutionTime whole) {
        var conditions = new AuditConditions()
                .equal(AuditColumn.EXECUTION, whole.execution())
                .equal(AuditColumn.MIGRATION, whole.migration())
                .and("COALESCE(kind, '') = ?", AuditKind.STATEMENT.name())
                .and("id < ?", whole.id());
        return times(conditions, " ORDER BY id LIMIT " + MigrationProfile.MOST);
    }

    private List<ExecutionTime> times(AuditConditions conditions, String orderAndLimit) {
        return session
                .query(
                        "SELECT " + AuditRow.COLUMNS + " FROM " + events + conditions.where() + orderAndLimit,
                        AuditRow::read,
                        conditions.arguments())
                .stream()
                .map(AuditReading::entry)
                .map(ExecutionTime::of)
                .toList();
    }
}
