package dev.covet.migrations.cli;

import dev.covet.migrations.dryrun.DryRun;
import dev.covet.migrations.dryrun.Hindrance;
import dev.covet.migrations.dryrun.Outcome;
import dev.covet.migrations.dryrun.RehearsedMigration;
import dev.covet.migrations.dryrun.RehearsedStatement;
import dev.covet.migrations.dryrun.TakenLock;
import dev.covet.migrations.plan.Risk;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what came of a dry run: its migrations, their statements, and what others had to wait with. */
final class DryRunReport {

    private static final String INDENT = "    ";
    private static final String DETAIL = INDENT.repeat(9);
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final Streams streams;

    DryRunReport(Streams streams) {
        this.streams = streams;
    }

    void print(DryRun run) {
        var out = streams.out();
        if (run.migrations().isEmpty()) {
            out.println("Nothing to do.");
            return;
        }
        for (var i = 0; i < run.migrations().size(); i++) {
            print(out, run.migrations().get(i), run.risk().migrations().get(i).level());
        }
        var count = run.migrations().stream()
                .filter(migration -> migration.outcome() != Outcome.PLANNED)
                .count();
        out.println("Database '" + run.database() + "': " + count + " of "
                + run.migrations().size() + " migrations " + run.stage().words() + ".");
        run.warnings().forEach(streams.err()::println);
        run.failure().ifPresent(streams.err()::println);
    }

    private static void print(PrintStream out, RehearsedMigration migration, Risk risk) {
        out.println(migration.planned().migration().name() + ": " + summary(migration) + ", risk " + risk);
        var reason = migration.reason();
        if (reason != null) {
            out.println(INDENT + reason);
        }
        for (var hindrance : migration.hindrances()) {
            out.println(INDENT + "blocks " + words(hindrance));
        }
        if (!migration.heldBefore().isEmpty()) {
            out.println(INDENT + "held already, by migrations before it: "
                    + String.join(
                            ", ",
                            migration.heldBefore().stream()
                                    .map(DryRunReport::words)
                                    .toList()));
        }
        migration.conflicts().forEach(conflict -> out.println(INDENT + conflict));
        migration.statements().forEach(statement -> print(out, statement));
    }

    private static String summary(RehearsedMigration migration) {
        return switch (migration.outcome()) {
            case EXECUTED -> "executed in " + millis(migration.duration()) + ", " + rows(migration.rows());
            case FAILED -> "failed after " + millis(migration.duration());
            case PLANNED -> "not executed";
        };
    }

    private static void print(PrintStream out, RehearsedStatement statement) {
        var time = statement.outcome() == Outcome.PLANNED ? "-" : millis(statement.duration());
        var rows = statement.outcome() == Outcome.EXECUTED ? rows(statement.rows()) : "";
        var sql = statement.text().strip().replaceAll("\\s*\\n\\s*", " ");
        out.println(INDENT
                + String.format(Locale.ROOT, "%12s %16s    %s", time, rows, sql)
                + (statement.failed() ? "  <- failed" : ""));
        details(statement).forEach(detail -> out.println(DETAIL + detail));
    }

    private static List<String> details(RehearsedStatement statement) {
        var details = new ArrayList<String>();
        var observed = statement.observed();
        observed.locks().forEach(lock -> details.add("locks " + words(lock)));
        observed.rewrites().forEach(table -> details.add("rewrites '" + table + "'"));
        observed.indexes().forEach(index -> details.add("builds the index " + index));
        observed.scans().forEach(scan -> details.add("reads '" + scan.table() + "', at least " + rows(scan.rows())));
        return details;
    }

    private static String words(TakenLock lock) {
        return lock.relation().describe() + ": " + lock.mode().words();
    }

    private static String words(Hindrance hindrance) {
        return hindrance.lock().blocks().orElse("") + " for " + millis(hindrance.duration());
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%,.1f ms", duration.toNanos() / NANOS_PER_MILLI);
    }

    private static String rows(long count) {
        return String.format(Locale.ROOT, "%,d", count) + (count == 1 ? " row" : " rows");
    }
}
