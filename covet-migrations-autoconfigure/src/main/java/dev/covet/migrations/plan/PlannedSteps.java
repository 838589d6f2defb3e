package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Rendered;
import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The operations of one migration with all that is executed for them, in the making. */
final class PlannedSteps {

    private final Dialect dialect;
    private final boolean inTransaction;
    private final List<Draft> drafts = new ArrayList<>();

    /** An operation that was rendered, with steps before and after it. */
    private record Draft(int number, Rendered rendered, List<Step> before, List<Step> after, boolean isLastOfItsPart) {

        Script script() {
            return rendered.script();
        }
    }

    PlannedSteps(Dialect dialect, boolean inTransaction) {
        this.dialect = dialect;
        this.inTransaction = inTransaction;
    }

    /**
     * Adds an operation.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when the engine cannot do it, or not in a transaction
     */
    void add(int number, Operation operation, Schema schema, Keeping.Around around) {
        // What comes next may need the rows that come back with this one, as a unique constraint does.
        add(number, operation, schema, around, !around.after().isEmpty());
    }

    /**
     * Adds a column whose rows must have a value: they get it between the column's creation and its being required.
     *
     * @param values brings the values
     */
    void addRequired(int number, AddColumn operation, Schema schema, List<Step> values) {
        var column = operation.column();
        var optional = new AddColumn(operation.table(), column.asNullable());
        add(number, optional, schema, new Keeping.Around(List.of(), values), true);
        var required = new AlterColumn(operation.table(), column, null);
        add(number, required, optional.apply(schema), Keeping.Around.NOTHING, false);
    }

    /**
     * Changes the type of a column whose values come back as they were: what they are now is taken away before, so that it
     * need not fit.
     *
     * @param around what is done before, and brings the values
     */
    void addVacated(int number, AlterColumn operation, Schema schema, Keeping.Around around, Step vacating) {
        endPart();
        var before = new ArrayList<>(around.before());
        var vacant = schema;
        var known = schema.column(operation.table(), operation.column().name());
        if (known.filter(column -> !column.nullable()).isPresent()) {
            var optional = new AlterColumn(operation.table(), known.get().asNullable(), null);
            add(number, optional, schema, new Keeping.Around(before, List.of(vacating)), true);
            vacant = optional.apply(schema);
            before.clear();
        } else {
            before.add(vacating);
        }
        var column = operation.column();
        if (column.nullable()) {
            add(number, operation, vacant, new Keeping.Around(before, around.after()), true);
        } else {
            var retyped = new AlterColumn(operation.table(), column.asNullable(), null);
            add(number, retyped, vacant, new Keeping.Around(before, around.after()), true);
            add(number, operation, retyped.apply(vacant), Keeping.Around.NOTHING, true);
        }
    }

    private void endPart() {
        if (!drafts.isEmpty()) {
            var last = drafts.remove(drafts.size() - 1);
            drafts.add(new Draft(last.number(), last.rendered(), last.before(), last.after(), true));
        }
    }

    private void add(int number, Operation operation, Schema schema, Keeping.Around around, boolean isLastOfItsPart) {
        var script = dialect.render(operation, schema);
        if (inTransaction) {
            TransactionControl.refuse(dialect.engine(), script);
        }
        drafts.add(new Draft(
                number,
                new Rendered(operation, schema, script),
                around.before(),
                new ArrayList<>(around.after()),
                isLastOfItsPart));
    }

    /** Adds steps after all operations so far. */
    void addLast(List<Step> steps) {
        endPart();
        drafts.get(drafts.size() - 1).after().addAll(steps);
    }

    /** All operations with their scripts. What one statement after the other commits cannot be put together. */
    List<PlannedOperation> operations() {
        var operations = new ArrayList<PlannedOperation>();
        var part = new ArrayList<Draft>();
        for (var draft : drafts) {
            part.add(draft);
            if (draft.isLastOfItsPart()) {
                operations.addAll(inTransaction ? combined(part) : apart(part));
                part.clear();
            }
        }
        operations.addAll(inTransaction ? combined(part) : apart(part));
        return operations;
    }

    private List<PlannedOperation> apart(List<Draft> part) {
        return part.stream()
                .map(draft -> operation(draft, draft.script(), draft.before()))
                .toList();
    }

    /** Where the first of several operations does the work of them all, what is to be done before any of them comes first. */
    private List<PlannedOperation> combined(List<Draft> part) {
        var scripts = dialect.combined(part.stream().map(Draft::rendered).toList());
        var operations = new ArrayList<PlannedOperation>();
        var first = -1;
        for (var i = 0; i < part.size(); i++) {
            if (first < 0 && isMoved(part, scripts, i)) {
                first = i;
            }
        }
        for (var i = 0; i < part.size(); i++) {
            var before =
                    isMoved(part, scripts, i) ? List.<Step>of() : part.get(i).before();
            operations.add(operation(part.get(i), scripts.get(i), i == first ? beforeMoved(part, scripts) : before));
        }
        return operations;
    }

    private static List<Step> beforeMoved(List<Draft> part, List<Script> scripts) {
        var before = new ArrayList<Step>();
        for (var i = 0; i < part.size(); i++) {
            if (isMoved(part, scripts, i)) {
                before.addAll(part.get(i).before());
            }
        }
        return before;
    }

    private static boolean isMoved(List<Draft> part, List<Script> scripts, int place) {
        // Mostly it is the same one: a start of an application then needs no code that compares records.
        return !Objects.equals(scripts.get(place), part.get(place).script());
    }

    private PlannedOperation operation(Draft draft, Script script, List<Step> before) {
        var steps = Stream.of(before, script.steps(), draft.after())
                .flatMap(List::stream)
                .toList();
        var rendered = draft.rendered();
        return new PlannedOperation(
                draft.number(),
                rendered.operation(),
                rendered.before(),
                new Script(script.setUp(), steps, script.tearDown()),
                dialect.impact(new Rendered(rendered.operation(), rendered.before(), script)));
    }
}
