package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Finding.Kind;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schema that is really wished for: what is asked for, with everything of before that it does not govern. */
final class Target {

    private final Schema before;
    private final Schema wished;
    private final DiffRequest request;
    private final List<Finding> findings;
    private final Map<String, Table> tablesBefore = new HashMap<>();
    private List<String> undeclared = List.of();

    /** @param findings which get those about what no schema can have */
    Target(Schema before, Schema wished, DiffRequest request, List<Finding> findings) {
        this.findings = findings;
        this.before = before;
        this.wished = new NameAlignment(before).align(wished);
        this.request = request;
        before.tables().forEach(table -> tablesBefore.put(table.name(), table));
    }

    /** The defaults and comments in the {@linkplain #schema() schema} that stay though no entity declares them. */
    List<String> undeclared() {
        return undeclared;
    }

    Schema schema() {
        var tables = new LinkedHashMap<String, Table>();
        for (var table : wished.tables()) {
            if (!request.leftAlone().contains(table.name())) {
                tables.put(table.name(), completed(table));
            }
        }
        for (var table : before.tables()) {
            if (request.leftAlone().contains(table.name())) {
                tables.put(table.name(), table);
            }
        }
        var resolved = tables.values().stream()
                .map(table -> table.withForeignKeys(resolvable(table, tables.keySet())))
                .toList();
        if (request.scope() == Scope.ENTITIES) {
            var silence = new EntitySilence(before, request.canonical(), request.undeclared());
            var completed = silence.complete(with(resolved));
            undeclared = silence.kept();
            return completed;
        }
        return with(resolved);
    }

    private Schema with(List<Table> tables) {
        return new Schema(
                tables,
                wished.sequences(),
                leavingAlone(wished.views(), before.views()),
                wished.triggers(),
                wished.complete());
    }

    private <N extends Named> List<N> leavingAlone(List<N> wishes, List<N> present) {
        var all = new ArrayList<N>(wishes);
        all.removeIf(one -> request.leftAlone().contains(one.name()));
        present.stream().filter(one -> request.leftAlone().contains(one.name())).forEach(all::add);
        return all;
    }

    /** The table with its key's columns NOT NULL, as every engine makes them, and the columns that are left alone. */
    private Table completed(Table table) {
        var known = tablesBefore.get(table.name());
        var keyed = table.withPrimaryKey(table.primaryKey());
        return known == null ? keyed : withColumnsLeftAlone(keyed, known);
    }

    private Table withColumnsLeftAlone(Table table, Table known) {
        var columns = new ArrayList<Column>();
        var names = new HashSet<String>();
        for (var column : table.columns()) {
            var kept = isLeftAlone(table, column) ? known.column(column.name()).orElse(null) : column;
            if (kept != null) {
                columns.add(kept);
                names.add(kept.name());
            }
        }
        for (var column : known.columns()) {
            if (isLeftAlone(table, column) && names.add(column.name())) {
                columns.add(column);
            }
        }
        return columns.equals(table.columns()) ? table : table.withColumns(columns);
    }

    private boolean isLeftAlone(Table table, Column column) {
        return !request.leftAlone().isEmpty() && request.leftAlone().contains(table.name() + "." + column.name());
    }

    /** Those that point at tables which will be there; no engine takes the others. */
    private List<ForeignKey> resolvable(Table table, Set<String> tables) {
        var known = new ArrayList<ForeignKey>();
        for (var key : table.foreignKeys()) {
            if (tables.contains(key.referencedTable())) {
                known.add(key);
            } else {
                report(table, key);
            }
        }
        return known;
    }

    private void report(Table table, ForeignKey key) {
        var isLeftAlone = request.leftAlone().contains(key.referencedTable());
        findings.add(new Finding(
                isLeftAlone ? Kind.UNCOMPARED_FOREIGN_KEY : Kind.UNKNOWN_REFERENCE,
                table.name() + "." + String.join(", ", key.columns()),
                "The foreign key '" + key.name() + "' of '" + table.name() + "' refers to the table '"
                        + key.referencedTable() + "', which "
                        + (isLeftAlone ? "is left alone" : "neither is there nor shall be")
                        + "; the key is left out.",
                isLeftAlone
                        ? "Create it by an 'sql' operation, or let migrations look at that table too:"
                                + " covet.migrations.tables."
                        : "Map that table, or correct the name that the key refers to."));
    }
}
