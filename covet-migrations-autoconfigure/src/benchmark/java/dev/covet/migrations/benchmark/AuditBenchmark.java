package dev.covet.migrations.benchmark;

import dev.covet.migrations.audit.AuditKind;
import dev.covet.migrations.audit.AuditOutcome;
import dev.covet.migrations.audit.AuditQuery;
import dev.covet.migrations.audit.AuditTrail;
import dev.covet.migrations.audit.ChainVerification;
import dev.covet.migrations.audit.ManyEvents;
import dev.covet.migrations.audit.Period;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How long an audit of a million events of 2,000 migrations takes to answer, each time with a connection of its own; to be
 * verified, once; and what the page and the endpoints of an application with these migrations take. In one process, after
 * warming up.
 */
final class AuditBenchmark {

    private static final int EVENTS = 1_000_000;
    private static final int MIGRATIONS = 2_000;
    private static final int WARM_UP = 3;
    private static final String PREFIX = "_covet_";

    private final TestEngine engine;
    private final int rounds;
    private final Path folder;

    /** @param folder where the migrations are written */
    AuditBenchmark(TestEngine engine, int rounds, Path folder) {
        this.engine = engine;
        this.rounds = rounds;
        this.folder = folder;
    }

    void run() {
        var history = new GrownHistory(MIGRATIONS);
        var files = history.write(folder.resolve("W10-" + engine));
        try (var fresh = engine.freshDatabase();
                var page = new PageBenchmark(fresh, files, history.names())) {
            var database = new Database("default", fresh.dataSource(), null, Dialects::of);
            var begun = System.nanoTime();
            new ManyEvents(database, history.names()).write(EVENTS);
            System.out.printf(
                    "%n### W10: an audit of %,d events of %,d migrations, %s; median (smallest) ms%n%n| | ms |%n|---|---:|%n",
                    EVENTS, MIGRATIONS, engine.engine());
            System.out.printf("| written, an event | %.3f |%n", millis(begun) / EVENTS);
            questions(new AuditTrail(database, PREFIX)).forEach(this::measure);
            measureOnce(
                    "verified as a whole",
                    () -> new ChainVerification(database, PREFIX, null).verify().isIntact());
            page.run(rounds);
        }
    }

    private static Map<String, Supplier<Object>> questions(AuditTrail trail) {
        var all = AuditQuery.recent();
        var week = Period.since(Instant.parse("2025-11-01T00:00:00Z"));
        var questions = new LinkedHashMap<String, Supplier<Object>>();
        questions.put(
                "endpoint: all figures and the newest 20",
                () -> trail.overview(Period.ALWAYS, 20)
                        .toString()
                        .concat(trail.find(all.limitedTo(20)).toString()));
        questions.put("statistics", () -> trail.statistics(Period.ALWAYS));
        questions.put("statistics of the last weeks", () -> trail.statistics(week));
        questions.put("migrations by day", () -> trail.velocity(Period.ALWAYS));
        questions.put("failures", () -> trail.failures(Period.ALWAYS, 20));
        questions.put("health", trail::health);
        questions.put("slowest statements", () -> trail.slowestStatements(Period.ALWAYS, 20));
        questions.put("the page behind 500,000 events", () -> trail.find(all.before(500_000L)));
        questions.put("history of a migration", () -> trail.history("1000_change_part_250"));
        questions.put(
                "failed in a month",
                () -> trail.find(all.of(AuditKind.MIGRATION_FAILED).in(Period.parse("2025-03-01", "2025-03-31"))));
        questions.put("all of a month", () -> trail.find(all.in(Period.parse("2024-03-01", "2024-03-31"))));
        questions.put("text that is there", () -> trail.find(all.containing("amount_3")));
        questions.put("text that is not there", () -> trail.find(all.containing("nowhere")));
        questions.put("failed, by outcome", () -> trail.find(all.endingIn(AuditOutcome.FAILURE)));
        questions.put("somebody who did nothing", () -> trail.find(all.by("nobody")));
        questions.put("profile of a migration", () -> trail.profile("1000_change_part_250"));
        return questions;
    }

    private void measure(String title, Supplier<Object> question) {
        var millis = new double[rounds];
        for (var round = -WARM_UP; round < rounds; round++) {
            var begun = System.nanoTime();
            var answer = question.get();
            if (answer.toString().isEmpty()) {
                throw new IllegalStateException("No answer");
            }
            if (round >= 0) {
                millis[round] = millis(begun);
            }
        }
        Arrays.sort(millis);
        System.out.printf("| %s | %.0f (%.0f) |%n", title, millis[rounds / 2], millis[0]);
    }

    private static void measureOnce(String title, Supplier<Boolean> question) {
        var begun = System.nanoTime();
        if (!question.get()) {
            throw new IllegalStateException("The chain is broken");
        }
        System.out.printf("| %s | %.0f |%n", title, millis(begun));
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / (double) Duration.ofMillis(1).toNanos();
    }
}
