package dev.covet.migrations.cli;

import dev.covet.migrations.audit.AuditEntry;
import dev.covet.migrations.audit.AuditEvent;
import dev.covet.migrations.audit.AuditResult;
import dev.covet.migrations.audit.ExecutionTime;
import dev.covet.migrations.lock.LockWait;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Events of the audit on lines of a terminal. */
final class AuditLines {

    private static final int LONGEST_SQL = 100;

    private static final double NANOS_PER_MILLI = 1e6;

    private AuditLines() {}

    /** One line, without SQL and details. */
    static String of(AuditEntry entry) {
        var event = entry.event();
        return entry.id() + "  " + second(entry.recordedAt()) + "  " + event.kind() + about(event)
                + (event.result() == null ? "" : of(event.result())) + "  by "
                + printable(entry.origin().executor());
    }

    private static String about(AuditEvent event) {
        var subject = event.subject();
        return (subject == null ? "" : "  " + printable(subject.migration()))
                + (event.statement() == null ? "" : "  statement " + event.statement());
    }

    private static String of(AuditResult result) {
        return "  " + result.outcome()
                + (result.duration() == null ? "" : "  " + millis(result.duration()))
                + (result.rows() == null ? "" : "  " + rows(result.rows()));
    }

    static String of(ExecutionTime time) {
        return millis(time.duration()) + "  " + printable(time.migration())
                + (time.statement() == null ? "" : "  statement " + time.statement())
                + (time.rows() == null ? "" : "  " + rows(time.rows()))
                + (time.lockWait() == null ? "" : waited(time.lockWait().waited()))
                + (time.sql() == null ? "" : "  " + shortened(printable(time.sql())));
    }

    private static String waited(Duration wait) {
        return wait.isZero() ? "" : "  of these " + millis(wait) + " waiting for locks";
    }

    /** More on how a statement waited for locks; empty when there is nothing to say. */
    static Optional<String> wait(ExecutionTime time) {
        var wait = time.lockWait();
        if (wait == null) {
            return time.duration().compareTo(LockWait.LEAST_WATCHED) < 0
                    ? Optional.empty()
                    : Optional.of("not known: waits for locks");
        }
        return Optional.ofNullable(wait.reason())
                .map(reason -> "waited for " + printable(reason)
                        + (wait.holders() == null ? "" : ", held by " + printable(wait.holders())));
    }

    static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / NANOS_PER_MILLI);
    }

    static String rows(long rows) {
        return rows + (rows == 1 ? " row" : " rows");
    }

    /** On one line, and without characters that a terminal obeys. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SQL ? text : text.substring(0, LONGEST_SQL - 1) + "…";
    }
}
