package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.MigrationLockException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Undoes migrations: all of a plan, or none. */
final class RollbackExecution {

    private static final String NOTHING_CHANGED =
            "Nothing is changed: the database is as it was before the rollback, with all its rows.";

    private final Executions executions;
    private final MigrationGraph graph;
    private final History history;

    RollbackExecution(Executions executions, MigrationGraph graph, History history) {
        this.executions = executions;
        this.graph = graph;
        this.history = history;
    }

    /**
     * Carries it out.
     *
     * @throws MigrationExecutionException when something fails; it says whether the database is as it was before
     */
    List<CompletedMigration> execute(Plan plan) {
        var watch = new SchemaWatch(session(), executions.settings(), expectedWithout(Set.of()));
        var completed = fitsIntoOne(plan) ? together(plan, watch) : oneByOne(plan, watch);
        completed.forEach(migration -> executions.listener().rolledBack(executions.database(), migration));
        return completed;
    }

    /** What one migration must have switched off for it, such as foreign keys of SQLite, another one may count on. */
    private static boolean fitsIntoOne(Plan plan) {
        var migrations = plan.migrations();
        return migrations.stream().allMatch(PlannedMigration::inTransaction)
                && (migrations.size() == 1
                        || migrations.stream()
                                .allMatch(planned -> planned.setUp().isEmpty()
                                        && planned.tearDown().isEmpty()));
    }

    private Session session() {
        return executions.session();
    }

    private Schema expectedWithout(Set<String> undone) {
        return graph.walk(
                migration -> history.isApplied(migration.name().text())
                        && !undone.contains(migration.name().text()),
                (migration, before) -> {});
    }

    private Schema expectedAfter(Plan plan) {
        return expectedWithout(plan.migrations().stream()
                .map(planned -> planned.migration().name().text())
                .collect(Collectors.toSet()));
    }

    private List<CompletedMigration> together(Plan plan, SchemaWatch watch) {
        return new TearDown(session(), distinct(plan, PlannedMigration::tearDown))
                .behind(() -> inOneTransaction(plan, watch));
    }

    private List<CompletedMigration> inOneTransaction(Plan plan, SchemaWatch watch) {
        try {
            distinct(plan, PlannedMigration::setUp).forEach(session()::execute);
            return session().inTransaction(() -> {
                var completed = plan.migrations().stream()
                        .map(planned -> executions.observed(planned, executions.of(planned)::executeWithin))
                        .toList();
                watch.require(expectedAfter(plan));
                return completed;
            });
        } catch (MigrationExecutionException e) {
            throw withOutcome(e, NOTHING_CHANGED);
        } catch (DatabaseException e) {
            throw new MigrationExecutionException(
                    "The rollback could not be committed: " + e.describe(),
                    e.adviceOr("Look up the error in the engine's manual.") + " " + NOTHING_CHANGED);
        }
    }

    private static Set<String> distinct(Plan plan, Function<PlannedMigration, List<String>> part) {
        return plan.migrations().stream()
                .flatMap(planned -> part.apply(planned).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<CompletedMigration> oneByOne(Plan plan, SchemaWatch watch) {
        var restoration = new Restoration(executions, watch, expectedWithout(Set.of()));
        var completed = new ArrayList<CompletedMigration>();
        try {
            for (var planned : plan.migrations()) {
                var execution = executions.of(planned);
                restoration.began(planned, execution);
                completed.add(executions.observed(planned, execution::execute));
            }
            watch.require(expectedAfter(plan));
            return completed;
        } catch (MigrationLockException e) {
            throw e;
        } catch (MigrationException e) {
            throw withOutcome(e, restored(restoration, e));
        } catch (DatabaseException e) {
            var failure = new MigrationExecutionException(
                    "What came of the rollback could not be verified: " + e.describe(),
                    e.adviceOr("Look up the error in the engine's manual."));
            throw withOutcome(failure, restored(restoration, failure));
        }
    }

    /** What became of it, as a sentence. */
    private static String restored(Restoration restoration, MigrationException failure) {
        try {
            restoration.restore();
            return "What had been undone until then was carried out again, and what had been kept was brought back: the"
                    + " database is as it was before the rollback.";
        } catch (MigrationException e) {
            failure.addSuppressed(e);
            return "What had been undone until then could not be carried out again: "
                    + e.problems().get(0).what() + " What was kept is still kept; see 'covet keeps list'.";
        }
    }

    private static MigrationExecutionException withOutcome(MigrationException failure, String outcome) {
        var problem = failure.problems().get(0);
        var fix = problem.fix().isEmpty() ? outcome : problem.fix() + " " + outcome;
        var told = new MigrationExecutionException(List.of(new Problem(problem.what(), problem.where(), fix)), failure);
        for (var suppressed : failure.getSuppressed()) {
            told.addSuppressed(suppressed);
        }
        return told;
    }
}
