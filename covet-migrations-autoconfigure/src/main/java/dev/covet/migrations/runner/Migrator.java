package dev.covet.migrations.runner;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.lock.MigrationLock;
import dev.covet.migrations.migration.AppliedMigration;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.plan.MigrationPreview;
import dev.covet.migrations.plan.MigrationRisks;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRisk;
import dev.covet.migrations.plan.Preview;
import dev.covet.migrations.plan.Review;
import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.plan.RiskAssessor;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.plan.RollbackValidation;
import dev.covet.migrations.plan.StatusReport;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Migrates one database. Safe for use by several threads and several processes at once. */
public final class Migrator {

    private final Database database;
    private final MigrationSource source;
    private final MigratorSettings settings;
    private final JavaSteps javaSteps;
    private final MigrationListener listener;
    private final RememberedRisks risks = new RememberedRisks();

    public Migrator(
            Database database,
            MigrationSource source,
            MigratorSettings settings,
            JavaSteps javaSteps,
            MigrationListener listener) {
        this.database = database;
        this.source = source;
        this.settings = settings;
        this.javaSteps = javaSteps;
        this.listener = listener;
    }

    /** What the application calls the database. */
    public String databaseName() {
        return database.name();
    }

    /**
     * Carries out what is asked. When nothing is pending, that costs one query and no lock.
     *
     * @throws dev.covet.migrations.problem.MigrationException of the kind that says what to do next
     */
    public MigrationRun migrate(PlanRequest request) {
        var begun = System.nanoTime();
        return withSession(session -> {
            var found = source.find(session.server().engine());
            var history = new HistoryTable(session, settings.historyTable());
            var completed =
                    isUpToDate(found, history) ? List.<CompletedMigration>of() : migrate(session, found, request);
            return new MigrationRun(completed, Duration.ofNanos(System.nanoTime() - begun));
        });
    }

    /**
     * Undoes migrations: all that are asked for, or none.
     *
     * @param forced whether to do so against the rules that are configured
     * @throws ConfigurationException when it goes against these rules; nothing was touched then
     * @throws dev.covet.migrations.problem.MigrationException of the kind that says what to do next
     */
    public MigrationRun rollback(RollbackRequest request, boolean forced) {
        var begun = System.nanoTime();
        return withSession(session -> {
            var planning = planning(session, source.find(session.server().engine()));
            var validator = new RollbackValidator(session, planning, settings);
            var completed = locked(
                    session,
                    history -> {
                        var plan = planning.planBack(history, request);
                        requireAllowed(validator.validate(plan, request), forced);
                        return plan;
                    },
                    (plan, executions, history) ->
                            new RollbackExecution(executions, planning.graph(), history).execute(plan));
            return new MigrationRun(completed, Duration.ofNanos(System.nanoTime() - begun));
        });
    }

    private void requireAllowed(RollbackValidation validation, boolean forced) {
        if (!validation.errors().isEmpty()) {
            throw new DriftException(validation.errors());
        }
        if (validation.refusals().isEmpty()) {
            return;
        }
        if (!forced) {
            throw new ConfigurationException(validation.refusals(), null);
        }
        listener.overruled(database.name(), validation.refusals());
    }

    /** What {@link #rollback} would do now, to which rows, and whether the rules allow it; nothing is written. */
    public RollbackValidation validateRollback(RollbackRequest request) {
        return withSession(session -> {
            var planning = planning(session, source.find(session.server().engine()));
            var history = new HistoryTable(session, settings.historyTable()).read();
            return new RollbackValidator(session, planning, settings).validate(history, request);
        });
    }

    /** What {@link #migrate} would carry out now; nothing is written, and no lock is taken. */
    public Plan plan(PlanRequest request) {
        return withSession(session -> {
            var found = source.find(session.server().engine());
            var history = new HistoryTable(session, settings.historyTable()).read();
            var planning = planning(session, found);
            return planning.plan(history, request);
        });
    }

    /**
     * Makes sure that everything is applied, and changes nothing.
     *
     * @throws DriftException when something is pending, changed, unfinished or missing, naming all of it
     */
    public void validate() {
        withSession(session -> {
            var found = source.find(session.server().engine());
            var table = new HistoryTable(session, settings.historyTable());
            if (!isUpToDate(found, table)) {
                requireNothingPending(planning(session, found), found, table.read());
            }
            return true;
        });
    }

    /** How dangerous a plan is with the rows that are there now. */
    public PlanRisk assess(Plan plan) {
        return withSession(session -> new RiskAssessor(new LiveRows(session)).assess(plan));
    }

    /** The names of the migrations whose effect is in the schema, as the history has them; nothing is written. */
    public Set<String> applied() {
        return withSession(session -> new HistoryTable(session, settings.historyTable())
                .read().rows().stream()
                        .filter(row -> row.state().isInEffect())
                        .map(AppliedMigration::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** How the database stands; nothing is written, and no lock is taken. */
    public DatabaseStatus status() {
        return withSession(session -> {
            var found = source.find(session.server().engine());
            var graph = planning(session, found).graph();
            var history = new HistoryTable(session, settings.historyTable()).read();
            return new StatusReport(graph, history, risksOf(found, graph, session)).on(session.server());
        });
    }

    private Map<String, Risk> risksOf(List<UnreadMigration> found, MigrationGraph graph, Session session) {
        return risks.of(
                found,
                session.server(),
                () -> new MigrationRisks(session.dialect(), settings.keep().enabled()).of(graph));
    }

    /**
     * What a migration would execute here, whether it is applied or not; empty when this application does not have it.
     *
     * @throws InvalidMigrationException when the migrations cannot be read
     */
    public Optional<MigrationPreview> preview(String name) {
        return withSession(session -> {
            var graph =
                    planning(session, source.find(session.server().engine())).graph();
            return graph.find(name)
                    .map(found -> new Preview(session.dialect(), graph)
                            .judged(name, settings.keep().enabled()));
        });
    }

    /** A history that cannot be read because another process locks the whole database is read again under the lock. */
    private boolean isUpToDate(List<UnreadMigration> found, HistoryTable history) {
        try {
            var review = new Review(found, history.readNamesAndStates());
            var upToDate = review.isUpToDate(settings.rules().orphaned());
            if (upToDate && !review.orphaned().isEmpty()) {
                var names =
                        review.orphaned().stream().map(AppliedMigration::name).toList();
                listener.warned(
                        database.name(),
                        "The history has migrations that this application does not: " + String.join(", ", names));
            }
            return upToDate;
        } catch (DatabaseException e) {
            if (e.isBusy()) {
                return false;
            }
            throw e;
        }
    }

    private List<CompletedMigration> migrate(Session session, List<UnreadMigration> found, PlanRequest request) {
        // Everything that is wrong with the files is said before the lock is asked for.
        var planning = planning(session, found);
        return locked(
                session,
                history -> {
                    var plan = planning.plan(history, planning.adopting(request, history));
                    requireAllowed(plan);
                    return plan;
                },
                (plan, executions, history) -> new PlanExecution(executions).execute(plan));
    }

    /** Carries a plan out. */
    @FunctionalInterface
    private interface Execution {

        List<CompletedMigration> execute(Plan plan, Executions executions, History history);
    }

    /** Plans and executes while no other process migrates. */
    private List<CompletedMigration> locked(Session session, Function<History, Plan> planner, Execution execution) {
        try (var lock = MigrationLock.acquire(database, session, settings.lock())) {
            listener.locked(database.name(), lock.waited());
            lock.deadHolder().ifPresent(holder -> listener.takenOver(database.name(), holder, session));
            var table = new HistoryTable(session, settings.historyTable());
            var history = table.read();
            var plan = planned(session, planner, history);
            plan.warnings().forEach(warning -> listener.warned(database.name(), warning));
            if (plan.isEmpty()) {
                return List.of();
            }
            var writer = new HistoryWriter(session, settings, lock.token(), history);
            var executions =
                    new Executions(database.name(), session, writer, javaSteps, lock.waits(), listener, settings);
            return observed(session, plan, () -> {
                table.createIfMissing();
                if (plan.keeps()) {
                    new KeepsTable(session, settings).createIfMissing();
                }
                return execution.execute(plan, executions, history);
            });
        }
    }

    private Plan planned(Session session, Function<History, Plan> planner, History history) {
        try {
            var plan = planner.apply(history);
            new JavaStepCheck(javaSteps).require(plan);
            return plan;
        } catch (MigrationException e) {
            listener.refused(database.name(), e, session);
            throw e;
        }
    }

    /** Whoever hears of the beginning hears of the end. */
    private List<CompletedMigration> observed(
            Session session, Plan plan, Supplier<List<CompletedMigration>> execution) {
        List<CompletedMigration> completed;
        try {
            listener.planned(database.name(), plan, session);
            completed = execution.get();
        } catch (RuntimeException e) {
            listener.ended(database.name(), session, e);
            throw e;
        }
        listener.ended(database.name(), session, null);
        return completed;
    }

    private Planning planning(Session session, List<UnreadMigration> found) {
        return new Planning(session, found, settings);
    }

    private void requireAllowed(Plan plan) {
        var losses = plan.losses();
        if (!losses.isEmpty() && !settings.rules().destructiveAllowed()) {
            throw new ConfigurationException(losses, null);
        }
    }

    private void requireNothingPending(Planning planning, List<UnreadMigration> found, History history) {
        planning.check(history);
        var pending = new Review(found, history)
                .pending().stream().map(migration -> migration.name().text()).toList();
        if (!pending.isEmpty()) {
            throw new DriftException(
                    "The database '" + database.name() + "' lacks " + pending.size() + " migrations: "
                            + String.join(", ", pending) + ".",
                    "Run them before this application starts, or set covet.migrations.on-startup=migrate.");
        }
    }

    private <T> T withSession(Function<Session, T> work) {
        try (var session = database.open()) {
            return work.apply(session);
        } catch (DatabaseException e) {
            throw new ConfigurationException(
                    List.of(new Problem(
                            "The database '" + database.name() + "' refused what migrating needs: " + e.describe(),
                            "Covet Migrations' own tables " + settings.historyTable() + " and " + settings.lockTable(),
                            e.adviceOr("Look up the error in the engine's manual; the migrator must be able to create"
                                    + " tables, and to read and write its own."))),
                    e);
        }
    }
}
