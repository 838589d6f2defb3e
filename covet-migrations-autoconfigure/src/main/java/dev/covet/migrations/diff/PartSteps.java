package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Step.Deed;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.List;

/** Steps that add and drop keys, constraints and indexes, with what each needs and releases. */
final class PartSteps {

    private final Steps steps;

    PartSteps(Steps steps) {
        this.steps = steps;
    }

    Step drop(TableState state, String table, Part part) {
        var step = steps.add(part.kind().dropping(), part.drop(table)).with(Deed.REMOVES, Thing.named(part.name()));
        step.withAll(Deed.RELEASES, Thing.columns(table, part.columns()));
        step.withAll(Deed.RELEASES, mentioned(state, table, part.texts()));
        if (part.isKey()) {
            step.with(Deed.REMOVES, Thing.key(table, part.columns()));
        }
        if (part instanceof Part.OfForeignKey key) {
            refer(step, Deed.RELEASES, key);
        }
        return step;
    }

    Step add(TableState state, String table, Part part) {
        var step = steps.add(part.kind().adding(), part.add(table)).with(Deed.CREATES, Thing.named(part.name()));
        step.with(Deed.NEEDS, Thing.table(table));
        step.withAll(Deed.NEEDS, Thing.columns(table, part.columns()));
        step.withAll(Deed.NEEDS, mentioned(state, table, part.texts()));
        if (part.isKey()) {
            step.with(Deed.CREATES, Thing.key(table, part.columns()));
        }
        if (part instanceof Part.OfForeignKey key) {
            refer(step, Deed.NEEDS, key);
        }
        return step;
    }

    /** Lets a step rely, or rely no more, on what a foreign key points at. */
    static void refer(Step step, Deed deed, Part.OfForeignKey key) {
        var referenced = key.key().referencedTable();
        step.with(deed, Thing.table(referenced));
        step.with(deed, Thing.key(referenced, key.key().referencedColumns()));
        step.withAll(deed, Thing.columns(referenced, key.key().referencedColumns()));
    }

    static List<Thing> mentioned(TableState state, String table, List<SqlText> texts) {
        var things = new ArrayList<Thing>();
        if (!texts.isEmpty()) {
            var mentions = Mentions.in(texts);
            for (var column : state.columns().keySet()) {
                if (mentions.has(column)) {
                    things.add(Thing.column(table, column));
                }
            }
        }
        return things;
    }
}
