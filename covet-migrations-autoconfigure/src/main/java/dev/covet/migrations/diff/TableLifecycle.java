package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Step.Deed;
import dev.covet.migrations.diff.Step.Rank;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Set;

/** Steps for tables that are new, or gone. */
final class TableLifecycle {

    private final Steps steps;

    TableLifecycle(Steps steps) {
        this.steps = steps;
    }

    /** Each with everything that belongs to it, but for foreign keys that close a circle. */
    void create(List<Table> tables) {
        var waiting = ForeignKeyCircles.breaking(tables);
        for (var table : tables) {
            var inline = table.foreignKeys().stream()
                    .filter(key -> !waiting.contains(new ForeignKeyCircles.Reference(table.name(), key)))
                    .toList();
            create(table.withForeignKeys(inline));
        }
        for (var reference : waiting) {
            var table = tables.stream()
                    .filter(one -> one.name().equals(reference.table()))
                    .findFirst()
                    .orElseThrow();
            new PartSteps(steps)
                    .add(new TableState(table, table), table.name(), new Part.OfForeignKey(reference.key()));
        }
    }

    private void create(Table table) {
        var step = steps.add(Rank.CREATE_TABLE, new CreateTable(table))
                .with(Deed.CREATES, Thing.table(table.name()))
                .with(Deed.CREATES, Thing.named(table.name()));
        for (var column : table.columns()) {
            step.with(Deed.CREATES, Thing.column(table.name(), column.name()));
            ColumnSteps.relyOnSequences(step, Deed.NEEDS, column);
        }
        for (var part : Part.of(table)) {
            step.with(Deed.CREATES, Thing.named(part.name()));
            if (part.isKey()) {
                step.with(Deed.CREATES, Thing.key(table.name(), part.columns()));
            }
            if (part instanceof Part.OfForeignKey key && !isWithin(table, key)) {
                PartSteps.refer(step, Deed.NEEDS, key);
            }
        }
    }

    /** Referring tables before referred ones, so that no foreign key has to be dropped but those that close a circle. */
    void drop(List<Table> tables) {
        var circles = ForeignKeyCircles.breaking(tables);
        for (var table : tables) {
            var step = steps.add(Rank.DROP_TABLE, new DropTable(table.name()))
                    .with(Deed.REMOVES, Thing.table(table.name()))
                    .with(Deed.REMOVES, Thing.named(table.name()));
            for (var column : table.columns()) {
                ColumnSteps.relyOnSequences(step, Deed.RELEASES, column);
            }
            for (var part : Part.of(table)) {
                step.with(Deed.REMOVES, Thing.named(part.name()));
                if (part instanceof Part.OfForeignKey key && !isWithin(table, key)) {
                    dropReference(step, table, key, circles);
                }
            }
        }
    }

    private void dropReference(
            Step dropTable, Table table, Part.OfForeignKey key, Set<ForeignKeyCircles.Reference> circles) {
        if (circles.contains(new ForeignKeyCircles.Reference(table.name(), key.key()))) {
            var drop = new PartSteps(steps).drop(new TableState(table, table), table.name(), key);
            dropTable.waitFor(drop);
        } else {
            PartSteps.refer(dropTable, Deed.RELEASES, key);
        }
    }

    private static boolean isWithin(Table table, Part.OfForeignKey key) {
        return key.key().referencedTable().equals(table.name());
    }
}
