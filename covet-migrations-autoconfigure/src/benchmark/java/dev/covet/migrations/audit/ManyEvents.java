package dev.covet.migrations.audit;

import dev.covet.migrations.audit.AuditLog.TimedEvent;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.migration.Direction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Fills an audit with runs of ten events each: a migration begins, executes eight statements, and was applied, one in fifty
 * undone, and one in a hundred failed. A run begins ten minutes after the one before it.
 */
public final class ManyEvents {

    private static final int STATEMENTS = 8;
    private static final int EVENTS_A_RUN = STATEMENTS + 2;
    private static final int RUNS_AT_ONCE = 500;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    private final Random random = new Random(42);
    private final Database database;
    private final List<String> migrations;
    private final AuditLog log;

    /** @param migrations the names of those that the events are of */
    public ManyEvents(Database database, List<String> migrations) {
        this.database = database;
        this.migrations = List.copyOf(migrations);
        var origin = new AuditOrigin("deployer", "node-1, process 17", "production", "shop", "4.1.0", "a1b2c3d");
        this.log = new AuditLog("default", origin, new ChainHash(null), "_covet_", Clock.systemUTC());
    }

    /** Writes so many events, rounded down to whole runs. */
    public void write(int events) {
        var pending = new ArrayList<TimedEvent>();
        try (var session = database.open()) {
            for (var run = 0; run < events / EVENTS_A_RUN; run++) {
                add(pending, run);
                if (run % RUNS_AT_ONCE == RUNS_AT_ONCE - 1) {
                    log.append(session, List.copyOf(pending));
                    pending.clear();
                }
            }
            log.append(session, pending);
        }
    }

    private void add(List<TimedEvent> events, int run) {
        var at = FIRST.plus(Duration.ofMinutes(10L * run));
        var execution = "%08x-0000-4000-8000-%012x".formatted(run, run);
        var subject = subject(run % migrations.size());
        events.add(new TimedEvent(
                at, AuditEvent.of(AuditKind.MIGRATION_STARTED, execution).about(subject)));
        for (var position = 1; position <= STATEMENTS; position++) {
            events.add(new TimedEvent(
                    at.plusMillis(position),
                    AuditEvent.of(AuditKind.STATEMENT, execution)
                            .about(subject)
                            .executed(position, sql(run, position))
                            .ended(AuditResult.success(at, duration(), (long) random.nextInt(1_000)))));
        }
        events.add(new TimedEvent(
                at.plusMillis(STATEMENTS + 1), end(run, execution).about(subject)));
    }

    private AuditEvent end(int run, String execution) {
        if (run % 100 == 99) {
            return AuditEvent.of(AuditKind.MIGRATION_FAILED, execution)
                    .ended(new AuditResult(
                            AuditOutcome.FAILURE,
                            FIRST,
                            duration(),
                            null,
                            "Statement 8 failed: duplicate key\n  Fix:   Remove the duplicates.",
                            "at dev.covet.Somewhere.run(Somewhere.java:1)\n".repeat(20)));
        }
        return AuditEvent.of(run % 50 == 48 ? AuditKind.MIGRATION_ROLLED_BACK : AuditKind.MIGRATION_APPLIED, execution)
                .ended(AuditResult.success(FIRST, duration(), (long) random.nextInt(1_000)));
    }

    private Duration duration() {
        return Duration.ofNanos(1_000L * (1 + random.nextInt(5_000_000)));
    }

    private static String sql(int run, int position) {
        return "ALTER TABLE orders_" + run + " ADD COLUMN amount_" + position
                + " DECIMAL(10, 2) DEFAULT 0 NOT NULL /* what a statement of usual length looks like */";
    }

    private AuditSubject subject(int number) {
        return new AuditSubject(
                migrations.get(number),
                "shop",
                "1.0.0",
                "Say what it does in a sentence of usual length",
                "sha256:" + "0".repeat(64),
                Direction.FORWARD,
                Map.of("ticket", "SHOP-" + number, "approver", "dana@example.org", "reason", "GDPR"));
    }
}
