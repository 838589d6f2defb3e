package dev.covet.migrations.diff;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What one application does to its tables, migration by migration, at random; the same for the same numbers. */
public final class RandomHistories {

    private static final int LONGEST_TABLE = 8;

    private final Dialect dialect;
    private final Random random;
    private final boolean second;
    private final List<List<Integer>> genes = new ArrayList<>();
    private Schema schema = Schema.empty();

    /** @param second whether its tables are the second half of all, as another application has the first one */
    public RandomHistories(Dialect dialect, Random random, boolean second) {
        this.dialect = dialect;
        this.random = random;
        this.second = second;
        genes.add(new ArrayList<>());
        genes.add(new ArrayList<>());
        for (var table : genes) {
            for (var i = 0; i < 5; i++) {
                table.add(gene());
            }
        }
    }

    /** The operations of the next migration; never none. */
    public List<Operation> next() {
        while (true) {
            var operations = candidate();
            if (!operations.isEmpty() && isPossible(operations)) {
                schema = DiffLaws.apply(operations, schema);
                return operations;
            }
        }
    }

    private List<Operation> candidate() {
        if (!schema.tables().isEmpty() && random.nextInt(4) == 0) {
            return List.of(renaming(schema.tables().get(random.nextInt(schema.tables().size()))));
        }
        var wanted = Genes.schema(all(), List.of());
        var request = new DiffRequest(dialect::canonical, Genes.fills(wanted), Renames.none());
        var difference = SchemaDiff.between(schema, wanted, request);
        mutate();
        return difference.blocking().isEmpty() ? difference.operations() : List.of();
    }

    private Operation renaming(Table table) {
        var suffix = Integer.toString(random.nextInt(100));
        if (random.nextBoolean()) {
            return new RenameTable(table.name(), table.name() + suffix);
        }
        var columns = table.columns();
        var column = columns.get(random.nextInt(columns.size())).name();
        return new RenameColumn(table.name(), column, column + suffix);
    }

    /** Whether this engine can do it, and undo it. */
    private boolean isPossible(List<Operation> operations) {
        try {
            var current = schema;
            for (var operation : operations) {
                dialect.render(operation, current);
                current = operation.apply(current);
            }
            for (var operation : DiffLaws.inverses(operations, schema)) {
                dialect.render(operation, current);
                current = operation.apply(current);
            }
            return true;
        } catch (RuntimeException | AssertionError e) {
            return false;
        }
    }

    private void mutate() {
        for (var i = 0; i <= random.nextInt(3); i++) {
            var table = genes.get(random.nextInt(genes.size()));
            switch (random.nextInt(5)) {
                case 0 -> table.clear();
                case 1 -> {
                    if (table.size() > 1) {
                        table.remove(1 + random.nextInt(table.size() - 1));
                    }
                }
                case 2 -> {
                    if (table.size() > 1) {
                        table.set(1 + random.nextInt(table.size() - 1), gene());
                    }
                }
                default -> {
                    if (table.size() < LONGEST_TABLE) {
                        table.add(gene());
                    }
                }
            }
        }
    }

    private List<List<Integer>> all() {
        return second
                ? List.of(List.of(), List.of(), genes.get(0), genes.get(1))
                : List.of(genes.get(0), genes.get(1), List.of(), List.of());
    }

    private int gene() {
        return random.nextInt(Genes.LARGEST);
    }
}
