package dev.covet.migrations.audit;

import dev.covet.migrations.database.Session;
import java.util.List;
import java.util.stream.Stream;

/** What failed, and whether it has gone well since. */
final class AuditFailures {

    /** So many of the newest failures are looked at for migrations that fail. */
    private static final int NEWEST = 100;

    private final Session session;
    private final String events;

    /** @param events the table, quoted */
    AuditFailures(Session session, String events) {
        this.session = session;
        this.events = events;
    }

    List<AuditFailure> recent(Period period, int limit) {
        var query = AuditQuery.recent().in(period).of(AuditFailure.KINDS).limitedTo(limit);
        return new AuditSearch(session, events)
                .page(query).entries().stream().map(this::judged).toList();
    }

    private AuditFailure judged(AuditEntry entry) {
        var subject = entry.event().subject();
        return AuditFailure.of(entry, subject == null ? null : !isFailing(subject.migration()));
    }

    /** The migrations whose last execution failed, by name. */
    List<String> unresolved() {
        var conditions = new AuditConditions().of(AuditKind.MIGRATION_FAILED).present(AuditColumn.MIGRATION);
        return session
                .query(
                        "SELECT migration FROM " + events + conditions.where()
                                + " ORDER BY recorded_at DESC, id DESC LIMIT " + NEWEST,
                        row -> row.getString(1),
                        conditions.arguments())
                .stream()
                .distinct()
                .filter(this::isFailing)
                .sorted()
                .toList();
    }

    /** Whether its last execution failed. The function keeps engines from going by the kind, of which there are many. */
    private boolean isFailing(String migration) {
        var kinds = Stream.of(AuditKind.MIGRATION_APPLIED, AuditKind.MIGRATION_ROLLED_BACK, AuditKind.MIGRATION_FAILED)
                .map(Enum::name)
                .toArray();
        var conditions = new AuditConditions()
                .equal(AuditColumn.MIGRATION, migration)
                .and("COALESCE(kind, '') IN (?, ?, ?)", kinds);
        return session.first(
                        "SELECT kind FROM " + events + conditions.where()
                                + " ORDER BY recorded_at DESC, id DESC LIMIT 1",
                        row -> row.getString(1),
                        conditions.arguments())
                .filter(AuditKind.MIGRATION_FAILED.name()::equals)
                .isPresent();
    }
}
