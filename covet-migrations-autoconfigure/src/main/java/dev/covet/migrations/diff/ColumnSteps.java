package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Step.Deed;
import dev.covet.migrations.diff.Step.Rank;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps that add, alter and drop columns of one table, with what existing rows need. */
final class ColumnSteps {

    private final TableChange change;
    private final Steps steps;
    private final Map<String, String> fills;
    private final ColumnFindings findings;

    ColumnSteps(TableChange change, Steps steps, Map<String, String> fills, List<Finding> findings) {
        this.change = change;
        this.steps = steps;
        this.fills = fills;
        this.findings = new ColumnFindings(change, findings);
    }

    Step drop(String name) {
        var column = change.before().column(name);
        var step = steps.add(Rank.DROP_COLUMN, new DropColumn(change.name(), name))
                .with(Deed.REMOVES, Thing.column(change.name(), name));
        rely(step, Deed.RELEASES, change.before(), column);
        return step;
    }

    Step add(String name) {
        var column = change.after().column(name);
        var fill = column.nullable() || hasValue(column) ? null : fill(column);
        var step = steps.add(
                        Rank.ADD_COLUMN, new AddColumn(change.name(), fill == null ? column : column.withDefault(fill)))
                .with(Deed.CREATES, Thing.column(change.name(), name))
                .with(Deed.NEEDS, Thing.table(change.name()));
        rely(step, Deed.NEEDS, change.after(), column);
        if (fill != null) {
            steps.add(Rank.DROP_DEFAULT, new AlterColumn(change.name(), column, null))
                    .with(Deed.CHANGES, Thing.column(change.name(), name));
        }
        findings.added(column, fill);
        return step;
    }

    /** @param column the definition that it gets */
    Step alter(Column column) {
        var former = change.before().column(column.name());
        var step = steps.add(Rank.ALTER_COLUMN, new AlterColumn(change.name(), column, fillOfNulls(former, column)))
                .with(Deed.CHANGES, Thing.column(change.name(), column.name()));
        rely(step, Deed.RELEASES, change.before(), former);
        rely(step, Deed.NEEDS, change.after(), column);
        return step;
    }

    /** Another definition at a moment of its own: before or after what a key does. */
    Step alter(Rank rank, Column column) {
        return steps.add(rank, new AlterColumn(change.name(), column, null));
    }

    private @Nullable ColumnDefault fillOfNulls(Column former, Column column) {
        if (!former.nullable() || column.nullable() || column.identity() != null || column.generated() != null) {
            return null;
        }
        var given = fills.get(change.name() + "." + column.name());
        return given == null && column.defaultValue() != null ? column.defaultValue() : fill(column);
    }

    /** What existing rows get; {@code null} when nobody said, which is a finding. */
    private @Nullable ColumnDefault fill(Column column) {
        var place = change.name() + "." + column.name();
        var given = fills.get(place);
        if (given == null) {
            findings.unanswered(place, column);
            return null;
        }
        return new Fill(place, column.type()).read(given);
    }

    private static boolean hasValue(Column column) {
        return column.defaultValue() != null || column.identity() != null || column.generated() != null;
    }

    /** Lets a step rely, or rely no more, on the columns and sequences in the column's expressions. */
    private void rely(Step step, Deed deed, TableState state, Column column) {
        var texts = new ArrayList<SqlText>();
        if (column.generated() != null) {
            texts.add(column.generated().expression());
        }
        for (var thing : PartSteps.mentioned(state, change.name(), texts)) {
            if (!thing.name().equals(column.name())) {
                step.with(deed, thing);
            }
        }
        relyOnSequences(step, deed, column);
    }

    /** Whatever a default mentions may be a sequence; a thing that nobody creates or removes puts nothing in order. */
    static void relyOnSequences(Step step, Deed deed, Column column) {
        if (column.defaultValue() instanceof ColumnDefault.OfExpression computed) {
            Mentions.in(List.of(computed.sql())).withStrings().forEach(word -> step.with(deed, Thing.sequence(word)));
        }
    }
}
