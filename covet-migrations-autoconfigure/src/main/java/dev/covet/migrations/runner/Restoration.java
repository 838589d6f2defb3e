package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.keep.Keeps;
import dev.covet.migrations.keep.Kept;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.plan.PlannedOperation;
import dev.covet.migrations.plan.Restoring;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.runner.HistoryWriter.Progress;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Leads back from a rollback that failed on an engine that commits each statement. The schema's way back is found by
 * comparing what is there with what was there, whatever the failed statement has left; rows come from what the rollback had
 * put aside; SQL and Java that were undone run again.
 */
final class Restoration {

    private final Session session;
    private final HistoryWriter writer;
    private final JavaSteps javaSteps;
    private final MigratorSettings settings;
    private final SchemaWatch watch;
    private final Schema expected;
    private final KeepsTable register;
    private final List<Kept> keptBefore;
    private final List<Begun> begun = new ArrayList<>();

    private record Begun(PlannedMigration planned, MigrationExecution execution) {

        /** The numbers of operations that were undone to their end, in order; none when all of them were rolled back. */
        List<Integer> undone() {
            if (planned.inTransaction() && !execution.isFinished()) {
                return List.of();
            }
            var left = execution.stepsDone();
            var numbers = new TreeSet<Integer>();
            for (var operation : planned.operations()) {
                left -= operation.script().steps().size();
                if (left < 0) {
                    numbers.remove(operation.number());
                    break;
                }
                numbers.add(operation.number());
            }
            return List.copyOf(numbers);
        }

        /** The operation in which it stopped; empty when that was between two, or everything of it was rolled back. */
        Optional<PlannedOperation> interrupted() {
            var left = execution.stepsDone();
            for (var operation : planned.operations()) {
                left -= operation.script().steps().size();
                if (left < 0) {
                    return planned.inTransaction() ? Optional.empty() : Optional.of(operation);
                }
            }
            return Optional.empty();
        }
    }

    /** @param expected the schema before the rollback */
    Restoration(Executions executions, SchemaWatch watch, Schema expected) {
        this.session = executions.session();
        this.writer = executions.history();
        this.javaSteps = executions.javaSteps();
        this.settings = executions.settings();
        this.watch = watch;
        this.expected = expected;
        this.register = new KeepsTable(session, settings);
        this.keptBefore = register.read();
    }

    /** A migration is about to be undone. */
    void began(PlannedMigration planned, MigrationExecution execution) {
        begun.add(new Begun(planned, execution));
    }

    /** @throws MigrationExecutionException when the way back fails too */
    void restore() {
        try {
            fillAgain();
            var undone = undone();
            if (isKnown()) {
                // What the interrupted operation has left, such as a table with its keys, may be in the way of the
                // others.
                lead(undone);
            }
            carryOutAgain(undone);
            lead(expected);
            watch.require(expected);
            settle();
        } catch (DatabaseException e) {
            throw new MigrationExecutionException(
                    e.describe(), e.adviceOr("Look up the error in the engine's manual."));
        }
    }

    /** A column that has still its type, but not its values any more, as they had been put aside to change it. */
    private void fillAgain() {
        var now = session.dialect().canonical(watch.live());
        var interrupted = begun.stream()
                .flatMap(migration -> migration.interrupted().stream())
                .toList();
        for (var kept : added()) {
            var what = kept.what();
            if (kept.state() == Kept.State.KEPT && what.isUntilChanged()) {
                interrupted.stream()
                        .filter(operation -> isSameType(operation, what, now))
                        .findFirst()
                        .ifPresent(operation -> now.table(what.table())
                                .ifPresent(table -> Restoring.into(session.dialect(), what, table, false)
                                        .forEach(this::run)));
            }
        }
    }

    private boolean isSameType(PlannedOperation operation, KeptRows what, Schema now) {
        var column = what.columns().get(0);
        var before = session.dialect().canonical(operation.before()).column(what.table(), column);
        return before.isPresent()
                && before.map(Column::type)
                        .equals(now.column(what.table(), column).map(Column::type));
    }

    /** The schema when all that was undone to its end was undone, and nothing else. */
    private Schema undone() {
        var schema = expected;
        for (var operation : undoneOperations()) {
            schema = operation.apply(schema);
        }
        return schema;
    }

    private List<Operation> undoneOperations() {
        var operations = new ArrayList<Operation>();
        for (var migration : begun) {
            var undone = migration.undone();
            migration.planned().operations().stream()
                    .filter(operation -> undone.contains(operation.number()))
                    .forEach(operation -> operations.add(operation.operation()));
        }
        return operations;
    }

    /** Whether something was undone in part, and all that was undone before it says what it does to the schema. */
    private boolean isKnown() {
        return begun.stream().anyMatch(migration -> migration.interrupted().isPresent())
                && undoneOperations().stream()
                        .noneMatch(operation -> operation instanceof RunJava
                                || (operation instanceof RunSql sql && sql.state() == null));
    }

    /** From what is there now, whatever that is. */
    private void lead(Schema to) {
        var live = watch.live();
        execute(restoring().plan(watch.newDifferences(live, to), live));
    }

    /** Everything that was undone to its end; what was undone in part only is found by comparing. */
    private void carryOutAgain(Schema undone) {
        var schema = undone;
        for (var i = begun.size() - 1; i >= 0; i--) {
            var migration = begun.get(i).planned().migration();
            var again = restoring().again(migration, begun.get(i).undone(), schema);
            execute(again);
            for (var operation : again) {
                schema = operation.operation().apply(schema);
            }
        }
    }

    private Restoring restoring() {
        var waiting =
                added().stream().filter(kept -> kept.state() == Kept.State.KEPT).toList();
        return new Restoring(session.dialect(), new Keeps(settings.tablePrefix(), waiting));
    }

    /** What was put aside by the rollback. */
    private List<Kept> added() {
        return register.read().stream()
                .filter(kept -> keptBefore.stream().noneMatch(before -> before.id() == kept.id()))
                .toList();
    }

    private void execute(List<PlannedOperation> operations) {
        operations.forEach(operation -> execute(operation.script()));
    }

    private void execute(Script script) {
        script.setUp().forEach(session::execute);
        new TearDown(session, script.tearDown()).behind(() -> {
            script.steps().forEach(this::run);
            return script;
        });
    }

    private void run(Step step) {
        if (step instanceof Step.Statement statement) {
            session.execute(statement.sql());
        } else if (step instanceof Step.Batches batches) {
            new BatchedUpdate(session, batches).run();
        } else if (step instanceof Step.Rebuild rebuild) {
            session.inTransaction(() -> new TableRebuilding(session).run(rebuild.rebuild()));
        } else if (step instanceof Step.Restore restore) {
            new Preservation(session, settings).restore(restore);
        } else if (step instanceof Step.RestoreInto restore) {
            new Preservation(session, settings).restore(restore);
        } else if (step instanceof Step.Java java) {
            javaSteps.run(java.operation(), session);
        } else {
            throw new IllegalStateException("Nothing is put aside on the way back: " + step.text());
        }
    }

    /** What the rollback had put aside is where it was, and what it had brought back waits again. */
    private void settle() {
        added().forEach(kept -> register.change(kept.what().place(), Kept.State.RESTORED));
        keptBefore.stream()
                .filter(kept -> kept.state() == Kept.State.KEPT)
                .forEach(kept -> register.change(kept.what().place(), Kept.State.KEPT));
        begun.forEach(migration -> record(migration.planned().migration()));
    }

    private void record(Migration migration) {
        writer.record(migration, MigrationState.APPLIED, new Progress(0, 0, 0, null));
    }
}
