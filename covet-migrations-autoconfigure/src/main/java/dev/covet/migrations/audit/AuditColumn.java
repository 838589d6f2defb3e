package dev.covet.migrations.audit;

import dev.covet.migrations.json.JsonWriter;
import dev.covet.migrations.migration.MigrationName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the audit's table, in the order in which the hash takes them; the hash itself is the last one. */
enum AuditColumn {
    ID("id", "bigint", true, AuditEntry::id),
    RECORDED_AT("recorded_at", "bigint", true, entry -> entry.recordedAt().toEpochMilli()),
    DATABASE("database_name", "varchar(200)", true, AuditEntry::database),
    EXECUTION("execution", "varchar(36)", true, entry -> entry.event().execution()),
    KIND("kind", "varchar(30)", true, entry -> entry.event().kind().name()),
    MIGRATION("migration", "varchar(" + MigrationName.MAXIMUM_LENGTH + ")", false, of(AuditSubject::migration)),
    APP("app", "varchar(200)", false, of(AuditSubject::app)),
    VERSION("version", "varchar(200)", false, of(AuditSubject::version)),
    DESCRIPTION("description", "text", false, of(AuditSubject::description)),
    CHECKSUM("checksum", "varchar(100)", false, of(AuditSubject::checksum)),
    DIRECTION(
            "direction",
            "varchar(10)",
            false,
            of(subject ->
                    subject.direction() == null ? null : subject.direction().name())),
    TICKET("ticket", "text", false, said("ticket")),
    APPROVER("approver", "text", false, said("approver")),
    REASON("reason", "text", false, said("reason")),
    METADATA("metadata", "text", false, of(subject -> json(subject.metadata()))),
    STATEMENT("statement", "integer", false, entry -> entry.event().statement()),
    SQL("sql_text", "text", false, entry -> entry.event().sql()),
    OUTCOME("outcome", "varchar(10)", false, ended(result -> result.outcome().name())),
    STARTED_AT("started_at", "bigint", false, ended(result -> millis(result.startedAt()))),
    DURATION("duration_us", "bigint", false, ended(result -> micros(result.duration()))),
    ROWS("rows_changed", "bigint", false, ended(AuditResult::rows)),
    ERROR("error", "text", false, ended(AuditResult::error)),
    TRACE("error_trace", "text", false, ended(AuditResult::trace)),
    EXECUTOR("executor", "varchar(200)", true, entry -> entry.origin().executor()),
    HOST("host", "varchar(200)", true, entry -> entry.origin().host()),
    ENVIRONMENT("environment", "varchar(200)", false, entry -> entry.origin().environment()),
    APPLICATION("application", "varchar(200)", false, entry -> entry.origin().application()),
    APPLICATION_VERSION(
            "application_version",
            "varchar(200)",
            false,
            entry -> entry.origin().applicationVersion()),
    COMMIT("commit_id", "varchar(200)", false, entry -> entry.origin().commit()),
    DETAILS("details", "text", false, entry -> json(entry.event().details())),
    ALGORITHM("algorithm", "varchar(20)", true, entry -> entry.link().algorithm()),
    PREVIOUS("previous_hash", "varchar(64)", true, entry -> entry.link().previous()),
    HASH("hash", "varchar(64)", true, entry -> entry.link().hash());

    /** Those that the hash is made of: all but itself. */
    static final List<AuditColumn> HASHED =
            Stream.of(values()).filter(column -> column != HASH).toList();

    private final String columnName;
    private final String type;
    private final boolean required;
    // The functions have no state of their own.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<AuditEntry, @Nullable Object> value;

    AuditColumn(String columnName, String type, boolean required, Function<AuditEntry, @Nullable Object> value) {
        this.columnName = columnName;
        this.type = type;
        this.required = required;
        this.value = value;
    }

    String columnName() {
        return columnName;
    }

    String type() {
        return type;
    }

    boolean isRequired() {
        return required;
    }

    /** What an entry has in this column, fit for being stored: a text, a whole number, or {@code null}. */
    @Nullable
    Object valueOf(AuditEntry entry) {
        var found = value.apply(entry);
        return found instanceof String text ? AuditText.storable(fitting(text)) : found;
    }

    private String fitting(String text) {
        return type.startsWith("varchar")
                ? AuditText.fitting(Integer.parseInt(type, "varchar(".length(), type.length() - 1, 10), text)
                : text;
    }

    private static Function<AuditEntry, @Nullable Object> of(Function<AuditSubject, @Nullable Object> part) {
        return entry -> Optional.ofNullable(entry.event().subject()).map(part).orElse(null);
    }

    private static Function<AuditEntry, @Nullable Object> said(String name) {
        return of(subject -> subject.metadata().get(name));
    }

    private static Function<AuditEntry, @Nullable Object> ended(Function<AuditResult, @Nullable Object> part) {
        return entry -> Optional.ofNullable(entry.event().result()).map(part).orElse(null);
    }

    private static @Nullable String json(Map<String, String> members) {
        return members.isEmpty() ? null : JsonWriter.writeLine(members);
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    private static @Nullable Long micros(@Nullable Duration duration) {
        return duration == null ? null : duration.toNanos() / 1_000;
    }
}
