package dev.covet.migrations.audit;

import dev.covet.migrations.audit.AuditLog.TimedEvent;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.runner.CompletedMigration;
import dev.covet.migrations.runner.ExecutedStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The events of one run that are not recorded yet, and what is needed to tell of its end. */
final class AuditedRun {

    private final Audit audit;
    private final String execution = UUID.randomUUID().toString();
    private final List<TimedEvent> events = new ArrayList<>();
    private final Map<String, Begun> open = new LinkedHashMap<>();
    private Instant begun;
    private List<Problem> overruled = List.of();

    /** A migration that has begun, and of whose end is not told yet. */
    private record Begun(PlannedMigration planned, Instant at) {

        AuditSubject subject() {
            return AuditSubject.of(planned.migration(), planned.direction());
        }
    }

    AuditedRun(Audit audit) {
        this.audit = audit;
        this.begun = audit.clock().instant();
    }

    /** Those that are not taken yet, in the order in which they happened. */
    List<TimedEvent> events() {
        return List.copyOf(events);
    }

    List<TimedEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    void add(AuditKind kind, Map<String, String> details) {
        add(AuditEvent.of(kind, execution).with(details));
    }

    void refused(MigrationException reason) {
        add(AuditEvent.of(AuditKind.REFUSED, execution)
                .ended(new AuditResult(AuditOutcome.REFUSED, null, null, null, AuditResult.described(reason), null)));
    }

    void overruled(List<Problem> rules) {
        overruled = List.copyOf(rules);
    }

    /** @param waited for the lock; {@code null} when that is not known */
    void planned(Plan plan, @Nullable Duration waited) {
        begun = audit.clock().instant();
        var details = new LinkedHashMap<String, String>();
        details.put("direction", direction(plan).name());
        details.put(
                "migrations",
                plan.migrations().stream()
                        .map(planned -> planned.migration().name().text())
                        .collect(Collectors.joining(", ")));
        details.putAll(RecordedWait.details(waited));
        if (!overruled.isEmpty()) {
            details.put("forced", "true");
            details.put("overruled", overruled.stream().map(Problem::what).collect(Collectors.joining(" ")));
        }
        add(AuditKind.RUN_STARTED, details);
        plan.warnings().forEach(warning -> add(AuditKind.WARNING, Map.of("warning", warning)));
    }

    private static Direction direction(Plan plan) {
        return plan.migrations().stream()
                .map(PlannedMigration::direction)
                .findFirst()
                .orElse(Direction.FORWARD);
    }

    void started(PlannedMigration planned) {
        var migration = new Begun(planned, audit.clock().instant());
        open.put(planned.migration().name().text(), migration);
        add(AuditEvent.of(AuditKind.MIGRATION_STARTED, execution).about(migration.subject()));
    }

    /** @param session that executes it; {@code null} when that is not known */
    void executed(PlannedMigration planned, ExecutedStep step, @Nullable Session session) {
        var failure = step.failure();
        var outcome = failure == null ? AuditOutcome.SUCCESS : AuditOutcome.FAILURE;
        add(AuditEvent.of(AuditKind.STATEMENT, execution)
                .about(AuditSubject.of(planned.migration(), planned.direction()))
                .executed(step.number(), session == null ? null : audit.recordable(step.step(), session))
                .ended(new AuditResult(
                        outcome,
                        step.startedAt(),
                        step.duration(),
                        step.rows(),
                        failure == null ? null : failure.getMessage(),
                        null))
                .with(RecordedWait.details(step.lockWait())));
    }

    void completed(CompletedMigration completed) {
        var migration = open.remove(completed.migration().name().text());
        var subject = AuditSubject.of(completed.migration(), completed.direction());
        add(AuditEvent.of(kind(completed), execution)
                .about(subject)
                .ended(AuditResult.success(
                        migration == null ? begun : migration.at(), completed.duration(), completed.rows()))
                .with(Map.of("statements", String.valueOf(completed.statements())))
                .with(RecordedWait.details(completed.lockWait())));
        if (completed.duration().compareTo(audit.settings().slowThreshold()) >= 0) {
            add(AuditEvent.of(AuditKind.SLOW, execution)
                    .about(subject)
                    .with(Map.of(
                            "thresholdMs",
                            String.valueOf(audit.settings().slowThreshold().toMillis()))));
        }
        if (!completed.conflicts().isEmpty()) {
            // Their sentences name keys, which are values of rows.
            add(AuditEvent.of(AuditKind.CONFLICT, execution)
                    .about(subject)
                    .with(Map.of(
                            "conflicts", String.valueOf(completed.conflicts().size()))));
        }
    }

    private static AuditKind kind(CompletedMigration completed) {
        if (completed.recordedOnly()) {
            return AuditKind.MIGRATION_FAKED;
        }
        return completed.direction() == Direction.FORWARD
                ? AuditKind.MIGRATION_APPLIED
                : AuditKind.MIGRATION_ROLLED_BACK;
    }

    void failed(PlannedMigration planned, MigrationException reason) {
        var migration = open.remove(planned.migration().name().text());
        var at = migration == null ? begun : migration.at();
        add(AuditEvent.of(AuditKind.MIGRATION_FAILED, execution)
                .about(AuditSubject.of(planned.migration(), planned.direction()))
                .ended(failure(at, reason)));
    }

    /** Whatever has begun and of whose end nobody has told went with the transaction that it shared, or was led back. */
    void ended(@Nullable RuntimeException failure) {
        if (failure == null) {
            add(AuditEvent.of(AuditKind.RUN_COMPLETED, execution)
                    .ended(AuditResult.success(begun, since(begun), null)));
            return;
        }
        for (var migration : open.values()) {
            add(AuditEvent.of(AuditKind.MIGRATION_REVERTED, execution).about(migration.subject()));
        }
        open.clear();
        add(AuditEvent.of(AuditKind.RUN_FAILED, execution).ended(failure(begun, failure)));
    }

    private void add(AuditEvent event) {
        events.add(audit.log().now(event));
    }

    private AuditResult failure(Instant at, RuntimeException reason) {
        return new AuditResult(
                AuditOutcome.FAILURE, at, since(at), null, AuditResult.described(reason), StackTrace.of(reason));
    }

    private Duration since(Instant at) {
        return Duration.between(at, audit.clock().instant());
    }
}
