package dev.covet.migrations.actuate;

import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.plan.MigrationStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * What a database's status means for an application that wants to use it.
 *
 * @param status up, out of service or down
 * @param reasons the names of the migrations that are the reason; empty when it is up
 */
record Readiness(Status status, DatabaseStatus database, List<String> reasons) {

    private static final Set<MigrationState> PROBLEMS = Set.of(MigrationState.FAILED, MigrationState.CHANGED);
    private static final Set<MigrationState> WAITING =
            Set.of(MigrationState.PENDING, MigrationState.ROLLED_BACK, MigrationState.RUNNING);

    static Readiness of(DatabaseStatus database, OwnMigrations own) {
        var down = named(database, PROBLEMS);
        var waiting = named(database, WAITING);
        if (!down.isEmpty() || !waiting.isEmpty()) {
            var names = own.on(database.engine());
            down = down.stream().filter(names::contains).toList();
            waiting = waiting.stream().filter(names::contains).toList();
        }
        if (!down.isEmpty()) {
            return new Readiness(Status.DOWN, database, down);
        }
        return new Readiness(waiting.isEmpty() ? Status.UP : Status.OUT_OF_SERVICE, database, waiting);
    }

    /** Makes the health as bad as this, unless it is worse already. */
    void lower(Health.Builder builder) {
        var before = builder.build().getStatus();
        if (before.equals(Status.UP) || status.equals(Status.DOWN)) {
            builder.status(status);
        }
    }

    /** Counts, and the names of the first few that are the reason. */
    Map<String, Object> details() {
        var counts = database.counts();
        var details = new LinkedHashMap<String, Object>();
        details.put("applied", counts.applied());
        details.put("pending", counts.pending());
        details.put("failed", counts.failed());
        details.put("orphaned", counts.orphaned());
        if (!reasons.isEmpty()) {
            details.put("migrations", reasons.subList(0, Math.min(10, reasons.size())));
        }
        return details;
    }

    private static List<String> named(DatabaseStatus database, Set<MigrationState> states) {
        return database.migrations().stream()
                .filter(migration -> states.contains(migration.state()))
                .map(MigrationStatus::name)
                .toList();
    }
}
