package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Step.Deed;
import dev.covet.migrations.diff.Step.Rank;
import dev.covet.migrations.operation.CommentTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps that change one table. */
final class TableSteps {

    private final TableChange change;
    private final RenameSteps renames;
    private final Steps steps;
    private final List<Operation> early;
    private final PartSteps parts;
    private final ColumnSteps columns;
    private final ColumnFindings findings;
    private final Map<Part, Step> drops = new HashMap<>();
    private final Map<Part, Step> adds = new HashMap<>();
    private final Set<Part> gone = new HashSet<>();
    private final Set<String> goneColumns = new HashSet<>();

    /** @param early receives what must be dropped before anything is renamed */
    TableSteps(
            TableChange change,
            RenameSteps renames,
            DiffRequest request,
            Steps steps,
            List<Operation> early,
            List<Finding> findings) {
        this.change = change;
        this.renames = renames;
        this.steps = steps;
        this.early = early;
        this.parts = new PartSteps(steps);
        this.columns = new ColumnSteps(change, steps, request.fills(), findings);
        this.findings = new ColumnFindings(change, findings);
    }

    void add() {
        dropEarly();
        for (var part : change.partsToDrop()) {
            if (!gone.contains(part)) {
                drops.put(part, parts.drop(change.before(), change.name(), part));
            }
        }
        for (var part : change.partsToAdd()) {
            adds.put(part, parts.add(change.after(), change.name(), part));
        }
        for (var pair : change.parts().renamed()) {
            if (!change.recreated().contains(pair)) {
                rename(pair);
            }
        }
        changeColumns();
        if (change.isCommentChanged()) {
            var comment = change.after().declared().comment();
            steps.add(Rank.COMMENT, new CommentTable(change.name(), comment));
        }
    }

    private void rename(PartPairs.Pair pair) {
        var from = change.before().declared(pair.before()).orElse(pair.before()).name();
        var to = change.after().declared(pair.after()).orElse(pair.after()).name();
        steps.add(Rank.RENAME_INDEX, new RenameIndex(change.name(), from, to))
                .with(Deed.REMOVES, Thing.named(from))
                .with(Deed.CREATES, Thing.named(to));
    }

    private void changeColumns() {
        Step lastDrop = null;
        Step firstAdd = null;
        for (var name : change.dropped()) {
            if (!goneColumns.contains(name)) {
                lastDrop = columns.drop(name);
            }
            findings.dropped(
                    change.before().column(name),
                    renames.formerColumns(change.name()).getOrDefault(name, name));
        }
        for (var name : change.replaced()) {
            if (!goneColumns.contains(name)) {
                columns.drop(name);
            }
            columns.add(name);
            findings.replaced(change.before().column(name), change.after().column(name));
        }
        for (var name : change.added()) {
            var step = columns.add(name);
            firstAdd = firstAdd == null ? step : firstAdd;
        }
        if (lastDrop != null && firstAdd != null && nothingStays()) {
            // No engine lets a table be without columns, not even for a moment.
            lastDrop.waitFor(firstAdd);
        }
        for (var column : change.after().columns().values()) {
            changeInPlace(column);
        }
    }

    private boolean nothingStays() {
        return change.dropped().size() + change.replaced().size()
                == change.before().columns().size();
    }

    private void changeInPlace(Column column) {
        var former = change.before().columns().get(column.name());
        if (former == null || change.replaced().contains(column.name())) {
            return;
        }
        var stops = former.identity() != null && losesNumbering(column.name());
        var starts =
                column.identity() != null && (stops || former.identity() == null && !keepsNumbering(column.name()));
        var current = former;
        if (stops) {
            current = former.withIdentity(null);
            var stop = columns.alter(Rank.STOP_NUMBERING, current);
            drops.forEach((part, step) -> {
                if (begins(part, column.name())) {
                    step.waitFor(stop);
                }
            });
        }
        var wished = starts ? column.withIdentity(null) : column;
        Step main = null;
        if (change.altered().contains(column.name()) && !wished.equals(current)) {
            main = columns.alter(wished);
            findings.retyped(former, column);
        }
        if (starts) {
            startNumbering(column, main);
        }
    }

    private void startNumbering(Column column, @Nullable Step main) {
        var start = columns.alter(Rank.START_NUMBERING, column);
        if (main != null) {
            start.waitFor(main);
        }
        adds.forEach((part, step) -> {
            if (begins(part, column.name())) {
                start.waitFor(step);
            }
        });
    }

    /** MySQL and MariaDB number rows only by a column that a key or index begins with. */
    private boolean losesNumbering(String column) {
        return drops.keySet().stream().anyMatch(part -> begins(part, column)) && !keepsNumbering(column);
    }

    private boolean keepsNumbering(String column) {
        var dropped = new HashSet<>(drops.keySet());
        return Part.of(change.before().declared()).stream()
                .anyMatch(part -> begins(part, column) && !dropped.contains(part));
    }

    private static boolean begins(Part part, String column) {
        return !(part instanceof Part.OfForeignKey)
                && !part.columns().isEmpty()
                && part.columns().get(0).equals(column);
    }

    /**
     * What mentions a renamed column in SQL goes before the rename: some engines refuse to rename a column that is
     * mentioned, and on the others the text would be another afterwards than the one that is known.
     */
    private void dropEarly() {
        var former = renames.formerColumns(change.name());
        if (former.isEmpty()) {
            return;
        }
        var table = renames.formerTable(change.name());
        var columnsBefore = new ArrayList<String>();
        for (var name : lostColumns()) {
            var generated = change.before().column(name).generated();
            if (generated != null && mentionsAnyOf(List.of(generated.expression()), former)) {
                columnsBefore.add(name);
            }
        }
        for (var part : change.partsToDrop()) {
            if (mentionsAnyOf(part.texts(), former) || part.columns().stream().anyMatch(columnsBefore::contains)) {
                early.add(part.drop(table));
                gone.add(part);
            }
        }
        for (var name : columnsBefore) {
            early.add(new DropColumn(table, former.getOrDefault(name, name)));
            goneColumns.add(name);
        }
    }

    private List<String> lostColumns() {
        var all = new ArrayList<>(change.dropped());
        all.addAll(change.replaced());
        return all;
    }

    private static boolean mentionsAnyOf(List<SqlText> texts, Map<String, String> former) {
        return !texts.isEmpty() && Mentions.in(texts).hasAnyOf(former.values());
    }
}
