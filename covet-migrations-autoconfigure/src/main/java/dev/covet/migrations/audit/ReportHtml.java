package dev.covet.migrations.audit;

import dev.covet.migrations.lock.LockWait;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as one page that needs nothing else, made to be printed. Every text is escaped. */
public final class ReportHtml {

    private static final String BEGINNING = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Database changes</title>
            <style>
            body{font:14px/1.5 system-ui,sans-serif;margin:2rem;color:#1a1a1a;background:#fff}
            h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
            table{border-collapse:collapse;width:100%;font-size:12px}
            th,td{border:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{background:#f2f2f2}thead{display:table-header-group}tr{break-inside:avoid}
            td.number{text-align:right;white-space:nowrap}td.long{white-space:pre-wrap;max-width:28rem}
            .good{color:#0a6b2d}.bad{color:#a40000;font-weight:600}.quiet{color:#555}code{font-size:12px}
            @media print{body{margin:0}@page{size:A4 landscape;margin:12mm}}
            </style>
            </head>
            <body>
            """;

    private static final String INCOMPLETE = """
            <p class="bad">This report is not complete: the period has more events than fit in one. Choose a shorter one.</p>
            """;

    private final StringBuilder html = new StringBuilder();
    private final ComplianceReport report;

    private ReportHtml(ComplianceReport report) {
        this.report = report;
    }

    /** The page. */
    public static String of(ComplianceReport report) {
        return new ReportHtml(report).page();
    }

    private String page() {
        raw(BEGINNING);
        head();
        figures();
        verification();
        violations();
        changes("Failures", report.failures());
        changes("Rollbacks", report.rollbacks());
        changes("All changes", report.changes());
        raw("</body>\n</html>\n");
        return html.toString();
    }

    private void head() {
        raw("<h1>Database changes</h1>\n<p class=\"quiet\">Database ");
        text(report.database());
        raw(", ");
        text(period(report.period()));
        raw(". Made ");
        text(second(report.createdAt()));
        raw(". Times are UTC.</p>\n");
        if (!report.complete()) {
            raw(INCOMPLETE);
        }
    }

    private static String period(Period period) {
        if (period.from() == null && period.until() == null) {
            return "all that was recorded";
        }
        return Stream.of(
                        period.from() == null ? "" : "from " + second(period.from()),
                        period.until() == null ? "" : "until before " + second(period.until()))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private void figures() {
        var statistics = report.statistics();
        raw("<h2>Figures</h2>\n");
        table(
                List.of(
                        "Executions",
                        "Applied",
                        "Rolled back",
                        "Failed",
                        "Success rate",
                        "Average duration",
                        "Rows changed"),
                List.of(List.of(
                        number(statistics.executions()),
                        number(statistics.applied()),
                        number(statistics.rolledBack()),
                        number(statistics.failed()),
                        number(statistics
                                .successRate()
                                .map(rate -> String.format(Locale.ROOT, "%.1f %%", rate * 100))
                                .orElse("none")),
                        number(statistics
                                .averageDuration()
                                .map(ReportHtml::millis)
                                .orElse("none")),
                        number(statistics.rows()))));
    }

    private void verification() {
        var chain = report.chain();
        raw("<h2>Is this record what was written?</h2>\n");
        if (chain.isIntact()) {
            raw("<p class=\"good\">Yes: the chain of ");
            text(String.valueOf(chain.entries()));
            raw(" events is intact. It ends with <code>");
            text(chain.last().toString());
            raw("</code>.</p>\n");
        } else {
            raw("<p class=\"bad\">No: the chain is not intact.</p>\n");
            table(
                    List.of("Event", "Migration", "Finding"),
                    chain.findings().stream()
                            .map(finding ->
                                    List.of(number(finding.id()), cell(finding.migration()), cell(finding.what())))
                            .toList());
            if (chain.moreFindings() > 0) {
                raw("<p>And " + chain.moreFindings() + " more.</p>\n");
            }
        }
    }

    private void violations() {
        raw("<h2>Against the rules</h2>\n");
        if (report.violations().isEmpty()) {
            raw("<p>Nothing is recorded.</p>\n");
            return;
        }
        table(
                List.of("Event", "When", "Who", "What"),
                report.violations().stream()
                        .map(violation -> List.of(
                                number(violation.entry().id()),
                                cell(second(violation.entry().recordedAt())),
                                cell(violation.entry().origin().executor()),
                                cell(violation.what())))
                        .toList());
    }

    private void changes(String title, List<AuditEntry> entries) {
        raw("<h2>" + title + " (" + entries.size() + ")</h2>\n");
        if (!entries.isEmpty()) {
            table(
                    List.of(
                            "Event",
                            "When",
                            "Who",
                            "Where",
                            "What",
                            "Why",
                            "Ticket",
                            "Approved by",
                            "Outcome",
                            "Duration",
                            "Waiting for locks",
                            "Rows"),
                    entries.stream().map(ReportHtml::change).toList());
        }
    }

    private static List<String> change(AuditEntry entry) {
        var event = entry.event();
        var subject = Optional.ofNullable(event.subject());
        var result = Optional.ofNullable(event.result());
        return List.of(
                number(entry.id()),
                cell(second(entry.recordedAt())),
                cell(entry.origin().executor()),
                cell(where(entry.origin())),
                cell(event.kind()
                        + subject.map(about -> "\n" + about.migration() + "\n" + about.description())
                                .orElse("")),
                cell(said(subject, "reason")),
                cell(said(subject, "ticket")),
                cell(said(subject, "approver")),
                cell(result.map(how -> how.outcome() + (how.error() == null ? "" : "\n" + how.error()))
                        .orElse("")),
                number(result.map(AuditResult::duration).map(ReportHtml::millis).orElse("")),
                number(RecordedWait.of(event).map(wait -> millis(wait.waited())).orElse(unknownWait(result))),
                number(result.map(AuditResult::rows).map(String::valueOf).orElse("")));
    }

    private static String unknownWait(Optional<AuditResult> result) {
        return result.map(AuditResult::duration)
                .filter(duration -> duration.compareTo(LockWait.LEAST_WATCHED) >= 0)
                .map(duration -> "not known")
                .orElse("");
    }

    private static String where(AuditOrigin origin) {
        var parts = new ArrayList<String>();
        parts.add(origin.host());
        Stream.of(origin.environment(), origin.application(), origin.applicationVersion(), origin.commit())
                .flatMap(Stream::ofNullable)
                .forEach(parts::add);
        return String.join("\n", parts);
    }

    private static String said(Optional<AuditSubject> subject, String name) {
        return subject.map(about -> about.metadata().getOrDefault(name, "")).orElse("");
    }

    private static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    /** @param rows of which each has a cell for each heading, as HTML */
    private void table(List<String> headings, List<List<String>> rows) {
        raw("<table>\n<thead><tr>");
        headings.forEach(heading -> {
            raw("<th scope=\"col\">");
            text(heading);
            raw("</th>");
        });
        raw("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> raw("<tr>" + String.join("", row) + "</tr>\n"));
        raw("</tbody>\n</table>\n");
    }

    private static String number(Object value) {
        return "<td class=\"number\">" + escaped(value.toString()) + "</td>";
    }

    private static String cell(@Nullable String value) {
        return "<td class=\"long\">" + escaped(value == null ? "" : value) + "</td>";
    }

    private void raw(String markup) {
        html.append(markup);
    }

    private void text(String text) {
        html.append(escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
