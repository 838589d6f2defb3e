package dev.covet.migrations.diff;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The decided renames as operations. Where a new name is still taken, by something that goes or has another name itself
 * afterwards, that is moved out of the way first.
 */
final class RenameSteps {

    private final Schema to;
    private final List<Finding> findings;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, String> formerTables = new HashMap<>();
    private final Map<String, Map<String, String>> formerColumns = new HashMap<>();
    private Schema schema;

    private RenameSteps(Schema from, Schema to, List<Finding> findings) {
        this.schema = from;
        this.to = to;
        this.findings = findings;
    }

    static RenameSteps of(Schema from, Schema to, Renames renames, List<Finding> findings) {
        var steps = new RenameSteps(from, to, findings);
        steps.renameTables(renames);
        steps.renameColumns(renames);
        return steps;
    }

    List<Operation> operations() {
        return operations;
    }

    /** The schema after all of them. */
    Schema after() {
        return schema;
    }

    /** What the table was called before. */
    String formerTable(String table) {
        return formerTables.getOrDefault(table, table);
    }

    /** New name → former name of the table's renamed columns. */
    Map<String, String> formerColumns(String table) {
        return formerColumns.getOrDefault(table, Map.of());
    }

    /** All that has another name, table by table. */
    List<Renamed> all() {
        var tables = new LinkedHashSet<>(formerTables.keySet());
        tables.addAll(formerColumns.keySet());
        return tables.stream()
                .map(table -> {
                    var columns = new LinkedHashMap<String, String>();
                    formerColumns(table).forEach((now, former) -> columns.put(former, now));
                    return new Renamed(formerTable(table), table, columns);
                })
                .toList();
    }

    private void renameTables(Renames renames) {
        var pending = new ArrayList<Pair>();
        renames.tables().forEach((from, to) -> {
            if (schema.table(from).isPresent() && this.to.table(to).isPresent() && !from.equals(to)) {
                pending.add(new Pair(from, to));
            } else if (schema.table(to).isEmpty()) {
                findings.add(unused(from, "table '" + from + "' to '" + to + "'"));
            }
        });
        carryOut(
                pending,
                name -> schema.table(name).isPresent(),
                name -> to.table(name).isPresent(),
                pair -> {
                    formerTables.put(pair.to(), formerTable(pair.from()));
                    formerTables.remove(pair.from());
                    apply(new RenameTable(pair.from(), pair.to()));
                });
    }

    private void renameColumns(Renames renames) {
        var byTable = new LinkedHashMap<String, List<Pair>>();
        for (var rename : renames.columns()) {
            var fits = schema.column(rename.table(), rename.from()).isPresent()
                    && to.column(rename.table(), rename.to()).isPresent()
                    && !rename.from().equals(rename.to());
            if (fits) {
                byTable.computeIfAbsent(rename.table(), none -> new ArrayList<>())
                        .add(new Pair(rename.from(), rename.to()));
            } else if (schema.column(rename.table(), rename.to()).isEmpty()) {
                var column = rename.table() + "." + rename.from();
                findings.add(unused(column, "column '" + column + "' to '" + rename.to() + "'"));
            }
        }
        byTable.forEach((table, pending) -> {
            var former = formerColumns.computeIfAbsent(table, none -> new HashMap<>());
            carryOut(
                    pending,
                    name -> schema.column(table, name).isPresent(),
                    name -> to.column(table, name).isPresent(),
                    pair -> {
                        var earlier = former.remove(pair.from());
                        former.put(pair.to(), earlier == null ? pair.from() : earlier);
                        operations.add(new RenameColumn(table, pair.from(), pair.to()));
                        // What mentions it keeps its text here: where that is wished otherwise, it goes before the
                        // rename.
                        schema = schema.renameColumn(table, pair.from(), pair.to());
                    });
        });
    }

    private void apply(Operation operation) {
        operations.add(operation);
        schema = operation.apply(schema);
    }

    /** Renames one after another, each as soon as its new name is free. */
    private static void carryOut(
            List<Pair> pending, Predicate<String> isThere, Predicate<String> isWished, Consumer<Pair> rename) {
        while (!pending.isEmpty()) {
            var free = pending.stream().filter(pair -> !isThere.test(pair.to())).findFirst();
            if (free.isPresent()) {
                rename.accept(free.get());
                pending.remove(free.get());
                continue;
            }
            var taken = pending.get(0).to();
            var aside = freeName(taken, name -> isThere.test(name) || isWished.test(name));
            rename.accept(new Pair(taken, aside));
            pending.replaceAll(pair -> pair.from().equals(taken) ? new Pair(aside, pair.to()) : pair);
        }
    }

    private static String freeName(String name, Predicate<String> isTaken) {
        var candidate = name + "_before";
        while (isTaken.test(candidate)) {
            candidate += "_";
        }
        return candidate;
    }

    private static Finding unused(String where, String rename) {
        return new Finding(
                Finding.Kind.UNUSED_RENAME,
                where,
                "The rename of " + rename + " has nothing to rename.",
                "Correct the names: the former one must exist before, and the new one in what is wished for.");
    }

    private record Pair(String from, String to) {}
}
