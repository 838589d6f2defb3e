package dev.covet.migrations.audit;

import dev.covet.migrations.json.JsonReader;
import dev.covet.migrations.migration.Direction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands rows of the audit. One that somebody has spoilt is read as far as it goes; verification says what it was. */
final class AuditReading {

    private final AuditRow row;

    private AuditReading(AuditRow row) {
        this.row = row;
    }

    static AuditEntry entry(AuditRow row) {
        return new AuditReading(row).entry();
    }

    private AuditEntry entry() {
        var recordedAt = moment(AuditColumn.RECORDED_AT);
        return new AuditEntry(
                row.id(),
                row.textOrEmpty(AuditColumn.DATABASE),
                recordedAt == null ? Instant.EPOCH : recordedAt,
                event(),
                origin(),
                new ChainLink(
                        row.textOrEmpty(AuditColumn.ALGORITHM),
                        row.textOrEmpty(AuditColumn.PREVIOUS),
                        row.textOrEmpty(AuditColumn.HASH)));
    }

    private AuditEvent event() {
        var kind = constant(AuditKind.class, AuditColumn.KIND);
        var statement = row.number(AuditColumn.STATEMENT);
        return new AuditEvent(
                kind == null ? AuditKind.UNKNOWN : kind,
                row.textOrEmpty(AuditColumn.EXECUTION),
                subject(),
                statement == null ? null : statement.intValue(),
                row.text(AuditColumn.SQL),
                result(),
                members(AuditColumn.DETAILS));
    }

    private @Nullable AuditSubject subject() {
        var migration = row.text(AuditColumn.MIGRATION);
        return migration == null
                ? null
                : new AuditSubject(
                        migration,
                        row.textOrEmpty(AuditColumn.APP),
                        row.text(AuditColumn.VERSION),
                        row.textOrEmpty(AuditColumn.DESCRIPTION),
                        row.text(AuditColumn.CHECKSUM),
                        constant(Direction.class, AuditColumn.DIRECTION),
                        members(AuditColumn.METADATA));
    }

    private @Nullable AuditResult result() {
        var outcome = constant(AuditOutcome.class, AuditColumn.OUTCOME);
        var micros = row.number(AuditColumn.DURATION);
        return outcome == null
                ? null
                : new AuditResult(
                        outcome,
                        moment(AuditColumn.STARTED_AT),
                        micros == null ? null : Duration.of(micros, ChronoUnit.MICROS),
                        row.number(AuditColumn.ROWS),
                        row.text(AuditColumn.ERROR),
                        row.text(AuditColumn.TRACE));
    }

    private AuditOrigin origin() {
        return new AuditOrigin(
                row.textOrEmpty(AuditColumn.EXECUTOR),
                row.textOrEmpty(AuditColumn.HOST),
                row.text(AuditColumn.ENVIRONMENT),
                row.text(AuditColumn.APPLICATION),
                row.text(AuditColumn.APPLICATION_VERSION),
                row.text(AuditColumn.COMMIT));
    }

    private @Nullable Instant moment(AuditColumn column) {
        var millis = row.number(column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private <E extends Enum<E>> @Nullable E constant(Class<E> type, AuditColumn column) {
        var name = row.textOrEmpty(column);
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> members(AuditColumn column) {
        var text = row.text(column);
        var members = new LinkedHashMap<String, String>();
        try {
            if (text != null && JsonReader.read(text) instanceof Map<?, ?> read) {
                read.forEach((name, value) -> members.put(String.valueOf(name), String.valueOf(value)));
            }
        } catch (IllegalArgumentException e) {
            members.put(column.columnName(), String.valueOf(text));
        }
        return members;
    }
}
