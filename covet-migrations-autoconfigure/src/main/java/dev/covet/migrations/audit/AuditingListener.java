package dev.covet.migrations.audit;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.lock.Holder;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.runner.CompletedMigration;
import dev.covet.migrations.runner.ExecutedStep;
import dev.covet.migrations.runner.MigrationListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records what happens to one database, outside of the transactions of what happens: at the beginning of each migration and
 * at the end of all, and in between when a second has passed and no transaction is open. What is recorded in the middle of a
 * transaction waits in memory until that has ended.
 */
final class AuditingListener implements MigrationListener {

    private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();

    private final Audit audit;
    private AuditedRun run;
    private @Nullable Duration waited;
    private @Nullable Session session;
    private long written = System.nanoTime();
    private boolean complained;

    AuditingListener(Audit audit) {
        this.audit = audit;
        this.run = new AuditedRun(audit);
    }

    @Override
    public synchronized void locked(String database, Duration duration) {
        run = new AuditedRun(audit);
        waited = duration;
        complained = false;
    }

    @Override
    public synchronized void takenOver(String database, Holder before, Session migrating) {
        run.add(AuditKind.LOCK_TAKEN_OVER, Map.of("from", before.owner()));
        write(migrating);
    }

    @Override
    public synchronized void refused(String database, MigrationException reason, Session migrating) {
        run.refused(reason);
        write(migrating);
    }

    @Override
    public synchronized void overruled(String database, List<Problem> rules) {
        run.overruled(rules);
    }

    @Override
    public synchronized void planned(String database, Plan plan, Session migrating) {
        session = migrating;
        run.planned(plan, waited);
        requireWritten(migrating);
    }

    @Override
    public synchronized void started(String database, PlannedMigration migration, Session migrating) {
        run.started(migration);
        if (!migrating.isInTransaction()) {
            requireWritten(migrating);
        }
    }

    @Override
    public synchronized void executed(String database, PlannedMigration migration, ExecutedStep step) {
        run.executed(migration, step, session);
        var migrating = session;
        if (migrating != null && System.nanoTime() - written > LONGEST_WAIT && !migrating.isInTransaction()) {
            write(migrating);
        }
    }

    @Override
    public synchronized void applied(String database, CompletedMigration migration) {
        run.completed(migration);
    }

    @Override
    public synchronized void rolledBack(String database, CompletedMigration migration) {
        run.completed(migration);
    }

    @Override
    public synchronized void failed(String database, PlannedMigration migration, MigrationException reason) {
        run.failed(migration, reason);
    }

    @Override
    public synchronized void ended(String database, Session migrating, @Nullable RuntimeException failure) {
        run.ended(failure);
        session = null;
        write(migrating);
        audit.announceAnchor();
    }

    /** Where the audit must be kept, nothing begins that is not recorded. */
    private void requireWritten(Session migrating) {
        try {
            append(migrating);
        } catch (DatabaseException e) {
            if (audit.settings().required()) {
                throw audit.notRecorded(e);
            }
            complain(e);
        }
    }

    private void complain(DatabaseException reason) {
        if (!complained) {
            audit.warnNotRecorded(reason);
            complained = true;
        }
    }

    /** What has happened has happened: if it cannot be recorded, that is told loudly, and tried with another connection. */
    private void write(Session migrating) {
        try {
            append(migrating);
        } catch (DatabaseException e) {
            audit.appendElsewhere(run.takeEvents(), e);
        }
        written = System.nanoTime();
    }

    private void append(Session migrating) {
        audit.log().append(migrating, run.events());
        run.takeEvents();
        written = System.nanoTime();
    }
}
