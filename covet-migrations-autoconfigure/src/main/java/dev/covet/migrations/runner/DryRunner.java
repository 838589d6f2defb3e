package dev.covet.migrations.runner;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.ScratchDatabases;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dryrun.DryRun;
import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.dryrun.DryRunSettings;
import dev.covet.migrations.lock.LockSettings;
import dev.covet.migrations.lock.QuietLock;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.RiskAssessor;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.plan.RowCount;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.MigrationLockException;
import dev.covet.migrations.problem.Problem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Tries out what {@link Migrator} would do, and leaves nothing of it: in a transaction that is rolled back where the engine can
 * roll definitions back, else on a copy of all definitions. No migrator runs meanwhile.
 */
public final class DryRunner {

    private final Database database;
    private final MigrationSource source;
    private final MigratorSettings settings;
    private final JavaSteps javaSteps;
    private final ScratchDatabases scratch;

    /** @param scratch where copies are made, on engines that cannot roll definitions back */
    public DryRunner(
            Database database,
            MigrationSource source,
            MigratorSettings settings,
            JavaSteps javaSteps,
            ScratchDatabases scratch) {
        this.database = database;
        this.source = source;
        this.settings = settings;
        this.javaSteps = javaSteps;
        this.scratch = scratch;
    }

    /**
     * Tries out what {@link Migrator#migrate} would do now. A statement that fails is told of in what is returned.
     *
     * @throws MigrationLockException when somebody migrates this database
     * @throws dev.covet.migrations.problem.MigrationException of another kind when it cannot be planned
     */
    public DryRun migrate(PlanRequest request, DryRunSettings how, DryRunListener listener) {
        return tryOut(
                (planning, history) -> planning.plan(history, planning.adopting(request, history)), how, listener);
    }

    /**
     * Tries out what {@link Migrator#rollback} would do now. A statement that fails is told of in what is returned.
     *
     * @throws MigrationLockException when somebody migrates this database
     * @throws dev.covet.migrations.problem.MigrationException of another kind when it cannot be planned
     */
    public DryRun rollback(RollbackRequest request, DryRunSettings how, DryRunListener listener) {
        return tryOut((planning, history) -> planning.planBack(history, request), how, listener);
    }

    /** What {@link Migrator#migrate} would do now; nothing is executed, and no lock is taken. */
    public DryRun plan(PlanRequest request) {
        return planned((planning, history) -> planning.plan(history, planning.adopting(request, history)));
    }

    /** What {@link Migrator#rollback} would do now; nothing is executed, and no lock is taken. */
    public DryRun planRollback(RollbackRequest request) {
        return planned((planning, history) -> planning.planBack(history, request));
    }

    private DryRun planned(BiFunction<Planning, History, Plan> planner) {
        try (var session = database.open()) {
            var planning = new Planning(session, source.find(session.server().engine()), settings);
            var plan = planner.apply(planning, new HistoryTable(session, settings.historyTable()).read());
            return planned(session, plan);
        } catch (DatabaseException e) {
            throw refused(e);
        }
    }

    /** What is known before anything is executed. */
    private DryRun planned(Session session, Plan plan) {
        var rows = new LiveRows(session);
        var tables = new LinkedHashMap<String, RowCount>();
        plan.migrations().stream()
                .flatMap(planned -> planned.operations().stream())
                .flatMap(operation -> operation.impact().holds().stream())
                .forEach(hold -> rows.of(hold.table()).ifPresent(count -> tables.put(hold.table(), count)));
        return DryRun.planned(database.name(), plan, new RiskAssessor(rows).assess(plan), tables);
    }

    private DryRun tryOut(BiFunction<Planning, History, Plan> planner, DryRunSettings how, DryRunListener listener) {
        try (var session = database.open()) {
            var planning = new Planning(session, source.find(session.server().engine()), settings);
            var wait = new LockSettings(settings.lockTable(), how.lockTimeout(), settings.lockLease());
            try (var lock = QuietLock.acquire(database, session, wait)) {
                listener.planning();
                var history = new HistoryTable(session, settings.historyTable()).read();
                var plan = planner.apply(planning, history);
                new JavaStepCheck(javaSteps).require(plan);
                var rehearsal = new Rehearsal(settings, javaSteps, planning, plan, how, listener);
                return tryOut(session, lock, history, plan, rehearsal);
            }
        } catch (DatabaseException e) {
            throw e.isBusy() ? busy(e, how) : refused(e);
        }
    }

    private DryRun tryOut(Session session, QuietLock lock, History history, Plan plan, Rehearsal rehearsal) {
        var begun = System.nanoTime();
        var known = planned(session, plan);
        if (plan.isEmpty()) {
            return known;
        }
        var inPlace = session.dialect().hasTransactionalDdl();
        var migrations = inPlace
                ? rehearsal.inTransaction(session, lock, history)
                : scratch.use(copy -> rehearsal.onCopy(session, copy, history));
        return new DryRun(
                database.name(),
                plan,
                known.risk(),
                known.tables(),
                inPlace ? DryRun.Stage.TRANSACTION : DryRun.Stage.EMPTY_COPY,
                Duration.ofNanos(System.nanoTime() - begun),
                migrations,
                rehearsal.warnings());
    }

    private MigrationLockException busy(DatabaseException e, DryRunSettings how) {
        return new MigrationLockException(List.of(new Problem(
                "Somebody else locks the database '" + database.name() + "': " + e.describe(),
                "waited " + how.lockTimeout().toMillis() + " ms; nothing is changed",
                "Try again, or wait longer with covet.migrations.dry-run.lock-timeout.")));
    }

    private ConfigurationException refused(DatabaseException e) {
        return new ConfigurationException(
                List.of(new Problem(
                        "The database '" + database.name() + "' refused what a dry run needs: " + e.describe(),
                        "before or after the statements of the plan; nothing is changed",
                        e.adviceOr(
                                "Look up the error in the engine's manual; the user must have all rights that migrating"
                                        + " takes."))),
                e);
    }
}
