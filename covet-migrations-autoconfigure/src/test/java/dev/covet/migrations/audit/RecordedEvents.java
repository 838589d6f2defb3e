package dev.covet.migrations.audit;

import dev.covet.migrations.audit.AuditLog.TimedEvent;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as migrations record them, without migrating. */
final class RecordedEvents {

    static final String PREFIX = "_covet_";
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Database database;
    private final @Nullable String key;
    private final List<TimedEvent> events = new ArrayList<>();
    private Instant now = START;
    private String executor = "ann";

    private RecordedEvents(Database database, @Nullable String key) {
        this.database = database;
        this.key = key;
    }

    static RecordedEvents on(TestDatabase database) {
        return keyed(database, null);
    }

    static RecordedEvents keyed(TestDatabase database, @Nullable String key) {
        return new RecordedEvents(databaseOf(database), key);
    }

    static Database databaseOf(TestDatabase database) {
        return new Database("default", database.dataSource(), null, Dialects::of);
    }

    RecordedEvents by(String somebody) {
        write();
        executor = somebody;
        return this;
    }

    RecordedEvents later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /** A run of one migration with so many statements that take a millisecond and a row more each. */
    RecordedEvents applied(String migration, int statements) {
        var execution = execution(migration);
        var subject = subject(migration);
        add(AuditEvent.of(AuditKind.MIGRATION_STARTED, execution).about(subject));
        for (var position = 1; position <= statements; position++) {
            var result = AuditResult.success(now, Duration.ofMillis(position), (long) position);
            add(AuditEvent.of(AuditKind.STATEMENT, execution)
                    .about(subject)
                    .executed(position, "INSERT INTO t" + position + " VALUES (1)")
                    .ended(result));
        }
        return add(AuditEvent.of(AuditKind.MIGRATION_APPLIED, execution)
                .about(subject)
                .ended(AuditResult.success(now, Duration.ofMillis(10L * statements), (long) statements)));
    }

    RecordedEvents rolledBack(String migration) {
        return add(AuditEvent.of(AuditKind.MIGRATION_ROLLED_BACK, execution(migration))
                .about(subject(migration))
                .ended(AuditResult.success(now, Duration.ofMillis(30), 7L)));
    }

    RecordedEvents failed(String migration, String error) {
        var result = new AuditResult(AuditOutcome.FAILURE, now, Duration.ofMillis(5), null, error, "at Somewhere.java");
        return add(AuditEvent.of(AuditKind.MIGRATION_FAILED, execution(migration))
                .about(subject(migration))
                .ended(result));
    }

    RecordedEvents of(AuditKind kind, String migration, Map<String, String> details) {
        return add(AuditEvent.of(kind, execution(migration))
                .about(subject(migration))
                .with(details));
    }

    RecordedEvents add(AuditEvent event) {
        now = now.plusMillis(1);
        events.add(new TimedEvent(now, event));
        return this;
    }

    /** Adds to the chain what was recorded so far. */
    RecordedEvents write() {
        var origin = new AuditOrigin(executor, "host (process 1)", "staging", "shop", "1.2.0", "abc123");
        var log = new AuditLog("default", origin, new ChainHash(key), PREFIX, Clock.systemUTC());
        try (var session = database.open()) {
            log.append(session, events);
        }
        events.clear();
        return this;
    }

    AuditTrail trail() {
        write();
        return new AuditTrail(database, PREFIX);
    }

    ChainVerification verification() {
        write();
        return new ChainVerification(database, PREFIX, key);
    }

    static AuditSubject subject(String migration) {
        return new AuditSubject(
                migration,
                "shop",
                "1.0.0",
                "Say what it does",
                "sha256:1",
                Direction.FORWARD,
                Map.of("ticket", "SHOP-7", "approver", "dana"));
    }

    private String execution(String migration) {
        return Integer.toHexString(migration.hashCode()) + "-" + now.toEpochMilli();
    }
}
