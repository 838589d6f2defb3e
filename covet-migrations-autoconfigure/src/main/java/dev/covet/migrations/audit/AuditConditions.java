package dev.covet.migrations.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What rows of the audit have to be like, with the values that are bound. */
final class AuditConditions {

    private static final List<AuditColumn> TEXTS = List.of(
            AuditColumn.SQL, AuditColumn.ERROR, AuditColumn.DESCRIPTION, AuditColumn.TICKET, AuditColumn.REASON);

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    static AuditConditions in(Period period) {
        return new AuditConditions()
                .atLeast(AuditColumn.RECORDED_AT, period.from())
                .below(AuditColumn.RECORDED_AT, period.until());
    }

    AuditConditions equal(AuditColumn column, @Nullable Object value) {
        return value == null ? this : and(column.columnName() + " = ?", value);
    }

    /**
     * Events of one kind. It is written into the statement: of some kinds there are hundreds of thousands and of others none,
     * and for a value that it does not know PostgreSQL, once it has seen a statement ten times, plans to read the whole table.
     */
    AuditConditions of(AuditKind kind) {
        return and("kind = '" + kind.name() + "'");
    }

    AuditConditions present(AuditColumn column) {
        return and(column.columnName() + " IS NOT NULL");
    }

    /** Whatever comes behind a place when the newest are first; the first half lets engines use their index. */
    AuditConditions behind(Place place) {
        return and(
                "recorded_at <= ? AND (recorded_at < ? OR id < ?)", place.recordedAt(), place.recordedAt(), place.id());
    }

    /** What comes before a place when the newest are first, and the place itself. */
    AuditConditions notBehind(Place place) {
        return and(
                "recorded_at >= ? AND (recorded_at > ? OR id >= ?)",
                place.recordedAt(),
                place.recordedAt(),
                place.id());
    }

    AuditConditions containing(@Nullable String text) {
        if (text == null) {
            return this;
        }
        var escaped = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        var anywhere = TEXTS.stream()
                .map(column -> "LOWER(" + column.columnName() + ") LIKE ? ESCAPE '!'")
                .collect(Collectors.joining(" OR ", "(", ")"));
        return and(anywhere, TEXTS.stream().map(column -> "%" + escaped + "%").toArray());
    }

    AuditConditions and(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    /** A WHERE clause with a blank before it; empty when everything is wanted. */
    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    @Nullable
    Object[] arguments() {
        return arguments.toArray();
    }

    private AuditConditions atLeast(AuditColumn column, @Nullable Instant moment) {
        return moment == null ? this : and(column.columnName() + " >= ?", moment.toEpochMilli());
    }

    private AuditConditions below(AuditColumn column, @Nullable Instant moment) {
        return moment == null ? this : and(column.columnName() + " < ?", moment.toEpochMilli());
    }

    /** Where an event is in the order of time. */
    record Place(long recordedAt, long id) {}
}
