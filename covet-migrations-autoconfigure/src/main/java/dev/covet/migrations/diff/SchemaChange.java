package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Finding.Kind;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that becomes different from one schema to another, as operations in order. */
final class SchemaChange {

    private final Compared before;
    private final Compared after;
    private final RenameSteps renames;
    private final DiffRequest request;
    private final List<Finding> findings;
    private final Map<String, TableChange> changes = new LinkedHashMap<>();
    private final List<Table> created = new ArrayList<>();
    private final List<Table> dropped = new ArrayList<>();

    /** @param before after the renames */
    SchemaChange(Compared before, Compared after, RenameSteps renames, DiffRequest request, List<Finding> findings) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.request = request;
        this.findings = findings;
        pairTables();
        changes.values().forEach(this::recreateForeignKeys);
    }

    List<Operation> operations() {
        var views = new ViewSteps(before, after, changes.values(), renames, findings);
        var early = new ArrayList<Operation>();
        var steps = new Steps();
        changes.values().stream()
                .filter(TableChange::isAny)
                .forEach(change -> new TableSteps(change, renames, request, steps, early, findings).add());
        dropped.forEach(this::reportLoss);
        var lifecycle = new TableLifecycle(steps);
        lifecycle.drop(dropped);
        lifecycle.create(created);
        new SequenceSteps(steps, findings).add(before, after);
        var operations = new ArrayList<>(views.drops());
        operations.addAll(early);
        operations.addAll(renames.operations());
        operations.addAll(steps.inOrder());
        operations.addAll(views.creates());
        return operations;
    }

    private void pairTables() {
        var former = before.tables();
        after.tables().forEach((name, state) -> {
            var known = former.remove(name);
            if (known == null) {
                created.add(state.declared());
            } else {
                changes.put(name, new TableChange(known, state, renames.formerTable(name)));
            }
        });
        former.values().forEach(state -> dropped.add(state.declared()));
        after.tablesOfSequences().stream()
                .filter(table -> before.canonical().sequence(table.name()).isEmpty())
                .forEach(created::add);
        before.tablesOfSequences().stream()
                .filter(table -> after.canonical().sequence(table.name()).isEmpty())
                .forEach(dropped::add);
    }

    /** A foreign key holds the columns on both its ends, and the key that it points at. */
    private void recreateForeignKeys(TableChange change) {
        for (var pair : change.parts().kept()) {
            if (pair.before() instanceof Part.OfForeignKey key) {
                var referenced = changes.get(key.key().referencedTable());
                var moves = key.columns().stream().anyMatch(change::isMoved)
                        || (referenced != null
                                && (key.key().referencedColumns().stream().anyMatch(referenced::isMoved)
                                        || referenced.losesKey(key.key().referencedColumns())));
                if (moves) {
                    change.recreated().add(pair);
                }
            }
        }
    }

    private void reportLoss(Table table) {
        var name = renames.formerTable(table.name());
        findings.add(new Finding(
                Kind.DATA_LOSS,
                name,
                "The table '" + name + "' is dropped, with its rows.",
                "If it has another name now, say so as a rename, and its rows stay. If it is meant to be there without an"
                        + " entity, name it in covet.migrations.tables.exclude."));
    }
}
