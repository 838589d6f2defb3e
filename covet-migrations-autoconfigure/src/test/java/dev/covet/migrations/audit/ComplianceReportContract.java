package dev.covet.migrations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.DatabaseContract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports for people who have to judge what was done. */
abstract class ComplianceReportContract extends DatabaseContract {

    private static final String HOSTILE =
            "</td><script>alert(\"x\")</script><img src=x onerror='y'>\r\n\"quoted\", & =SUM(A1) "
                    + "long ".repeat(2_000);

    @Test
    void tellsChangesFailuresRollbacksAndViolations() {
        var report = report(
                RecordedEvents.on(database)
                        .applied("0001_a", 3)
                        .failed("0002_b", "No")
                        .rolledBack("0001_a")
                        .of(AuditKind.MIGRATION_FAKED, "0003_c", Map.of())
                        .add(AuditEvent.of(AuditKind.REFUSED, "r")
                                .ended(new AuditResult(AuditOutcome.REFUSED, null, null, null, "It loses data.", null)))
                        .add(AuditEvent.of(AuditKind.RUN_STARTED, "f").with(Map.of("forced", "true")))
                        .add(AuditEvent.of(AuditKind.RUN_STARTED, "g").with(Map.of("direction", "FORWARD"))),
                Period.ALWAYS);

        assertThat(report.changes())
                .extracting(entry -> entry.event().kind())
                .containsExactly(
                        AuditKind.MIGRATION_APPLIED,
                        AuditKind.MIGRATION_FAILED,
                        AuditKind.MIGRATION_ROLLED_BACK,
                        AuditKind.MIGRATION_FAKED);
        assertThat(report.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.event().result())
                        .extracting(AuditResult::error, AuditResult::trace)
                        .containsExactly("No", null));
        assertThat(report.rollbacks()).hasSize(1);
        assertThat(report.violations())
                .extracting(ComplianceReport.Violation::what)
                .containsExactly(
                        "Refused, and not done: It loses data.", "Done against the configured rules, by force.");
        assertThat(report.chain().isIntact()).isTrue();
        assertThat(report.complete()).isTrue();
        assertThat(report.statistics().executions()).isEqualTo(3);
    }

    @Test
    void keepsToItsPeriod() {
        var events = RecordedEvents.on(database)
                .applied("0001_a", 1)
                .later(Duration.ofDays(10))
                .applied("0002_b", 1);

        assertThat(report(events, Period.parse("2026-03-05", "2026-03-31")).changes())
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.event().subject().migration()).isEqualTo("0002_b"));
        assertThat(report(events, Period.parse("2025-01-01", "2025-12-31")).changes())
                .isEmpty();
    }

    @Test
    void aDatabaseThatNeverMigratedHasAReportToo() {
        var report = report(null, Period.ALWAYS);

        assertThat(report.changes()).isEmpty();
        assertThat(ReportHtml.of(report)).contains("All changes (0)").endsWith("</html>\n");
        assertThat(rows(ReportCsv.of(report))).hasSize(2);
    }

    @Test
    void theTableIsReadBackAsItWasWithoutFormulas() {
        var text = ReportCsv.of(hostile());

        var rows = rows(text);
        assertThat(text).endsWith("\r\n");
        assertThat(rows).hasSize(7).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(column(rows, "migration")).contains("=cmd|'/c calc'!A0".replaceFirst("=", "'="));
        assertThat(column(rows, "description")).contains(HOSTILE.substring(0, 200), "'@SUM(1)", "'-1+2", "'\t=1");
        assertThat(rows.stream().flatMap(List::stream)).noneMatch(field -> field.matches("(?s)[=+\\-@\t\r\n].*"));
        assertThat(column(rows, "kind")).contains("CHAIN_VERIFICATION");
        assertThat(column(rows, "outcome")).contains("INTACT");
    }

    @Test
    void thePageHasNoMarkupOfOthers() {
        var html = ReportHtml.of(hostile());

        assertThat(html)
                .contains(
                        "&lt;/td&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;y&#39;&gt;")
                .doesNotContain("<script", "<img", "http://", "https://", "url(")
                .contains("default-src 'none'");
    }

    @Test
    void aBrokenChainIsInEveryForm() {
        var events = RecordedEvents.on(database).applied("0001_a", 1);
        events.write();
        database.execute("UPDATE _covet_audit SET executor = 'nobody' WHERE id = 2");

        var report = report(events, Period.ALWAYS);

        assertThat(ReportHtml.of(report)).contains("No: the chain is not intact.", "Event 2 is not what it was");
        assertThat(ReportCsv.of(report)).contains("NOT_INTACT", "Event 2 is not what it was");
    }

    private ComplianceReport hostile() {
        var events = RecordedEvents.on(database);
        for (var name : List.of(HOSTILE, "=cmd|'/c calc'!A0", "+1", "-1+2", "@SUM(1)")) {
            var description = name.equals("=cmd|'/c calc'!A0") ? "\t=1" : name;
            events.add(AuditEvent.of(AuditKind.MIGRATION_APPLIED, "x")
                    .about(new AuditSubject(
                            name.substring(0, Math.min(name.length(), 200)),
                            "shop",
                            null,
                            description.substring(0, Math.min(description.length(), 200)),
                            null,
                            null,
                            Map.of("reason", name)))
                    .ended(new AuditResult(AuditOutcome.SUCCESS, null, null, null, name, null)));
        }
        return report(events, Period.ALWAYS);
    }

    private ComplianceReport report(@Nullable RecordedEvents events, Period period) {
        if (events != null) {
            events.write();
        }
        var opened = RecordedEvents.databaseOf(database);
        return new ComplianceReports(
                        "default",
                        new AuditTrail(opened, RecordedEvents.PREFIX),
                        new ChainVerification(opened, RecordedEvents.PREFIX, null),
                        Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC))
                .of(period);
    }

    private static List<String> column(List<List<String>> rows, String name) {
        var column = rows.get(0).indexOf(name);
        return rows.stream().skip(1).map(row -> row.get(column)).toList();
    }

    /** As RFC 4180 says. */
    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        var i = 0;
        while (i < text.length()) {
            assertThat(text.charAt(i++)).isEqualTo('"');
            while (text.charAt(i) != '"' || text.charAt(i + 1) == '"') {
                i += text.charAt(i) == '"' ? 1 : 0;
                field.append(text.charAt(i++));
            }
            row.add(field.toString());
            field.setLength(0);
            i++;
            if (text.charAt(i++) == '\r') {
                assertThat(text.charAt(i++)).isEqualTo('\n');
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows;
    }
}
