package dev.covet.migrations.audit;

import dev.covet.migrations.audit.AuditConditions.Place;
import dev.covet.migrations.database.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds events, the newest first. Each kind is asked for by itself, as an index has them in order then, and what is in no
 * index is looked for in so many events at a time: a page takes as long in an audit of a million events as in a short one.
 */
final class AuditSearch {

    /** Looking into so many takes a tenth of a second or two. */
    private static final int EVENTS_AT_ONCE = 50_000;

    private static final String NEWEST_FIRST = " ORDER BY recorded_at DESC, id DESC LIMIT ";

    private final Session session;
    private final String events;

    /** @param events the table, quoted */
    AuditSearch(Session session, String events) {
        this.session = session;
        this.events = events;
    }

    AuditPage page(AuditQuery query) {
        var before = query.before() == null ? null : place(query.before()).orElse(null);
        if (query.before() != null && before == null) {
            return AuditPage.EMPTY;
        }
        var end = end(query, before);
        var found = rows(query, before, end);
        var more = found.size() > query.limit();
        var entries =
                found.stream().limit(query.limit()).map(AuditReading::entry).toList();
        if (more) {
            return new AuditPage(entries, entries.get(entries.size() - 1).id());
        }
        return new AuditPage(entries, end == null ? null : end.id());
    }

    private Optional<Place> place(long id) {
        return session.first("SELECT recorded_at, id FROM " + events + " WHERE id = ?", AuditSearch::place, id);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong(1), row.getLong(2));
    }

    /** The last event that is looked into; {@code null} where that is not limited, or there are not so many. */
    private @Nullable Place end(AuditQuery query, @Nullable Place before) {
        if (!query.looksIntoEvents() || query.migration() != null || query.execution() != null) {
            return null;
        }
        var conditions = AuditConditions.in(query.period());
        if (before != null) {
            conditions.behind(before);
        }
        var sql = "SELECT recorded_at, id FROM " + events + conditions.where() + NEWEST_FIRST + "1 OFFSET "
                + (EVENTS_AT_ONCE - 1);
        return session.first(sql, AuditSearch::place, conditions.arguments()).orElse(null);
    }

    /** One more than is wanted, where there is one more. */
    private List<AuditRow> rows(AuditQuery query, @Nullable Place before, @Nullable Place end) {
        var kinds = query.kinds().isEmpty()
                ? Stream.of(conditions(query, before, end))
                : query.kinds().stream()
                        .distinct()
                        .map(kind -> conditions(query, before, end).of(kind));
        var rows = new ArrayList<AuditRow>();
        kinds.forEach(conditions -> rows.addAll(rows(conditions, query.limit() + 1)));
        rows.sort(Comparator.comparing(AuditSearch::recordedAt)
                .thenComparing(AuditRow::id)
                .reversed());
        return rows.subList(0, Math.min(rows.size(), query.limit() + 1));
    }

    private List<AuditRow> rows(AuditConditions conditions, int limit) {
        var sql = "SELECT " + AuditRow.COLUMNS + " FROM " + events + conditions.where() + NEWEST_FIRST + limit;
        return session.query(sql, AuditRow::read, conditions.arguments());
    }

    private static long recordedAt(AuditRow row) {
        var millis = row.number(AuditColumn.RECORDED_AT);
        return millis == null ? 0 : millis;
    }

    private static AuditConditions conditions(AuditQuery query, @Nullable Place before, @Nullable Place end) {
        var outcome = query.outcome();
        var conditions = AuditConditions.in(query.period())
                .equal(AuditColumn.MIGRATION, query.migration())
                .equal(AuditColumn.EXECUTION, query.execution())
                .equal(AuditColumn.OUTCOME, outcome == null ? null : outcome.name())
                .equal(AuditColumn.EXECUTOR, query.executor())
                .containing(query.text());
        if (before != null) {
            conditions.behind(before);
        }
        return end == null ? conditions : conditions.notBehind(end);
    }
}
