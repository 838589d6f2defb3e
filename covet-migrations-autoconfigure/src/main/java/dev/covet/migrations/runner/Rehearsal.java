package dev.covet.migrations.runner;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.OwnTable;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.dryrun.DryRunSettings;
import dev.covet.migrations.dryrun.EmptyCopy;
import dev.covet.migrations.dryrun.Observer;
import dev.covet.migrations.dryrun.Observers;
import dev.covet.migrations.dryrun.Outcome;
import dev.covet.migrations.dryrun.RehearsedMigration;
import dev.covet.migrations.lock.LockSettings;
import dev.covet.migrations.lock.QuietLock;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A plan that is tried out: migration by migration, until one fails. */
final class Rehearsal {

    private static final String OUTSIDE =
            "What SQL or Java does outside this database (mails, files, other servers) is not"
                    + " undone by a dry run.";

    private final MigratorSettings settings;
    private final JavaSteps javaSteps;
    private final Planning planning;
    private final Plan plan;
    private final DryRunSettings how;
    private final DryRunListener listener;
    private final Set<String> warnings = new LinkedHashSet<>();

    Rehearsal(
            MigratorSettings settings,
            JavaSteps javaSteps,
            Planning planning,
            Plan plan,
            DryRunSettings how,
            DryRunListener listener) {
        this.settings = settings;
        this.javaSteps = javaSteps;
        this.planning = planning;
        this.plan = plan;
        this.how = how;
        this.listener = listener;
        warnings.addAll(plan.warnings());
    }

    /** What is to be told, once it was tried out. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** In the database itself; our own tables are created where they are missing, and all of it is rolled back. */
    List<RehearsedMigration> inTransaction(Session session, QuietLock lock, History history) {
        var obstacles = Obstacles.inTransaction(planning.graph(), how.java());
        var missing = new ArrayList<OwnTable>();
        addMissing(missing, new HistoryTable(session, settings.historyTable()).table());
        addMissing(missing, new KeepsTable(session, settings).table());
        var limits = new DryRunLimits(session, how);
        session.requireNoTransaction();
        setUp(session);
        var tearDown = new TearDown(session, distinct(PlannedMigration::tearDown));
        try {
            return tearDown.behind(() -> session.rehearse(() -> {
                limits.apply();
                var observer = Observers.of(session, settings.tablePrefix());
                var token = lock.takeLease();
                missing.forEach(OwnTable::create);
                var writer = new HistoryWriter(session, settings, token, history);
                return watched(session, history, () -> run(session, observer, obstacles, writer, limits, settings));
            }));
        } finally {
            session.goHome();
        }
    }

    /** On a copy of all definitions, which knows of no migration. */
    List<RehearsedMigration> onCopy(Session original, Database scratch, History history) {
        try (var session = scratch.open()) {
            new EmptyCopy(session).fillFrom(original);
            var obstacles = Obstacles.onCopy(planning.graph(), how.java(), session);
            var own = new LockSettings(settings.lockTable(), how.lockTimeout(), settings.lockLease());
            try (var lock = QuietLock.acquire(scratch, session, own)) {
                var token = lock.takeLease();
                new HistoryTable(session, settings.historyTable()).createIfMissing();
                new KeepsTable(session, settings).createIfMissing();
                // What was kept has no rows there, and so another checksum.
                var trusting = settings.withoutChecksums();
                var writer = new HistoryWriter(session, trusting, token, History.none());
                var observer = Observers.of(session, settings.tablePrefix());
                var limits = new DryRunLimits(session, how);
                return watched(session, history, () -> run(session, observer, obstacles, writer, limits, trusting));
            }
        }
    }

    private static void addMissing(List<OwnTable> missing, OwnTable table) {
        if (!table.isPresent()) {
            missing.add(table);
        }
    }

    private void setUp(Session session) {
        if (session.server().engine() != Engine.SQLITE) {
            return;
        }
        session.execute("PRAGMA busy_timeout = " + how.lockTimeout().toMillis());
        var statements = distinct(PlannedMigration::setUp);
        statements.forEach(session::execute);
        if (!statements.isEmpty() && plan.migrations().size() > 1) {
            warnings.add("What one of the migrations needs before its transaction held for all of them: "
                    + String.join("; ", statements) + ".");
        }
    }

    private Set<String> distinct(Function<PlannedMigration, List<String>> part) {
        return plan.migrations().stream()
                .flatMap(planned -> part.apply(planned).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A rollback that leads to another schema than the one that was there before the migrations fails in the end. */
    private List<RehearsedMigration> watched(
            Session session, History history, Supplier<List<RehearsedMigration>> work) {
        var isRollback = plan.migrations().get(0).direction() == Direction.BACKWARD;
        if (!isRollback) {
            return work.get();
        }
        var watch = new SchemaWatch(session, settings, planning.schemaWithout(Set.of(), history));
        var results = new ArrayList<>(work.get());
        if (results.stream().allMatch(result -> result.outcome() == Outcome.EXECUTED)) {
            var undone = plan.migrations().stream()
                    .map(planned -> planned.migration().name().text())
                    .collect(Collectors.toSet());
            try {
                watch.require(planning.schemaWithout(undone, history));
            } catch (MigrationExecutionException e) {
                var last = results.size() - 1;
                results.set(last, results.get(last).failedWith(e.problems().get(0)));
            }
        }
        return results;
    }

    private List<RehearsedMigration> run(
            Session session,
            Observer observer,
            Obstacles obstacles,
            HistoryWriter writer,
            DryRunLimits limits,
            MigratorSettings used) {
        var results = new ArrayList<RehearsedMigration>();
        var failed = false;
        for (var planned : plan.migrations()) {
            var reason = failed ? Obstacles.FAILURE : obstacles.against(planned);
            if (reason.isPresent()) {
                results.add(RehearsedMigration.planned(planned, reason.get()));
                continue;
            }
            var execution = new DryRunExecution(
                    session, observer, writer, limits, javaSteps, new Preservation(session, used), listener, planned);
            warnOf(planned);
            var result = execution.run();
            results.add(result);
            failed = result.outcome() == Outcome.FAILED;
        }
        warnings.addAll(observer.warnings());
        return results;
    }

    private void warnOf(PlannedMigration planned) {
        var isForeign = planned.operations().stream().anyMatch(operation -> operation.operation() instanceof RunSql)
                || planned.steps().stream().anyMatch(Step.Java.class::isInstance);
        if (isForeign) {
            warnings.add(OUTSIDE);
        }
    }
}
