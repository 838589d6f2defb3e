package dev.covet.migrations.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as one table of RFC 4180: a header, a line for each change and each violation, and one for the verification.
 *
 * <p>Programs that show tables take some beginnings for a formula, and run it. As OWASP advises, every field is quoted, and a
 * field with such a beginning gets a single quote before it.
 */
public final class ReportCsv {

    private static final String LINE_END = "\r\n";
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final double MICROS_PER_MILLI = 1_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private static final Map<String, Function<AuditEntry, @Nullable Object>> COLUMNS = columns();

    private ReportCsv() {}

    /** Its text, with a line end behind the last line. */
    public static String of(ComplianceReport report) {
        var text = new StringBuilder();
        var header = new ArrayList<@Nullable Object>(COLUMNS.keySet());
        header.add("violation");
        line(text, header);
        report.changes().forEach(entry -> line(text, values(entry, null)));
        report.violations().forEach(violation -> line(text, values(violation.entry(), violation.what())));
        line(text, verification(report));
        return text.toString();
    }

    private static List<@Nullable Object> values(AuditEntry entry, @Nullable String violation) {
        var values = new ArrayList<@Nullable Object>();
        COLUMNS.values().forEach(value -> values.add(value.apply(entry)));
        values.add(violation);
        return values;
    }

    private static List<@Nullable Object> verification(ComplianceReport report) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        COLUMNS.keySet().forEach(column -> values.put(column, null));
        values.put("kind", "CHAIN_VERIFICATION");
        values.put("at", report.createdAt());
        values.put("outcome", report.chain().isIntact() ? "INTACT" : "NOT_INTACT");
        values.put("rows", report.chain().entries());
        values.put(
                "error",
                report.chain().findings().stream().map(ChainFinding::what).collect(Collectors.joining("\n")));
        values.put("hash", report.chain().last());
        values.put("violation", report.complete() ? null : "The report is not complete: choose a shorter period.");
        return new ArrayList<>(values.values());
    }

    private static void line(StringBuilder text, List<@Nullable Object> values) {
        text.append(values.stream().map(ReportCsv::field).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    private static String field(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var guard = !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" : "";
        return '"' + guard + text.replace("\"", "\"\"") + '"';
    }

    private static Map<String, Function<AuditEntry, @Nullable Object>> columns() {
        var columns = new LinkedHashMap<String, Function<AuditEntry, @Nullable Object>>();
        columns.put("id", AuditEntry::id);
        columns.put("at", AuditEntry::recordedAt);
        columns.put("kind", entry -> entry.event().kind());
        columns.put("migration", of(AuditSubject::migration));
        columns.put("app", of(AuditSubject::app));
        columns.put("version", of(AuditSubject::version));
        columns.put("description", of(AuditSubject::description));
        columns.put("checksum", of(AuditSubject::checksum));
        columns.put("direction", of(AuditSubject::direction));
        for (var name : List.of("ticket", "approver", "reason")) {
            columns.put(name, of(subject -> subject.metadata().get(name)));
        }
        columns.put("outcome", ended(AuditResult::outcome));
        columns.put("startedAt", ended(AuditResult::startedAt));
        columns.put("durationMs", ended(result -> millis(result.duration())));
        columns.put("rows", ended(AuditResult::rows));
        columns.put("lockWaitMs", entry -> lockWait(entry).orElse(null));
        columns.put("error", ended(AuditResult::error));
        columns.put("executor", entry -> entry.origin().executor());
        columns.put("host", entry -> entry.origin().host());
        columns.put("environment", entry -> entry.origin().environment());
        columns.put("application", entry -> entry.origin().application());
        columns.put("applicationVersion", entry -> entry.origin().applicationVersion());
        columns.put("commit", entry -> entry.origin().commit());
        columns.put("execution", entry -> entry.event().execution());
        columns.put("hash", entry -> entry.link().hash());
        return columns;
    }

    private static Function<AuditEntry, @Nullable Object> of(Function<AuditSubject, @Nullable Object> part) {
        return entry -> Optional.ofNullable(entry.event().subject()).map(part).orElse(null);
    }

    private static Function<AuditEntry, @Nullable Object> ended(Function<AuditResult, @Nullable Object> part) {
        return entry -> Optional.ofNullable(entry.event().result()).map(part).orElse(null);
    }

    private static Optional<Double> lockWait(AuditEntry entry) {
        return RecordedWait.of(entry.event()).map(wait -> millis(wait.waited()));
    }

    private static @Nullable Double millis(@Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        var micros = duration.toNanos() / NANOS_PER_MICRO;
        return micros / MICROS_PER_MILLI;
    }
}
