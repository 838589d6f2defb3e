package dev.covet.migrations.plan;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.RowTransfer;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Brings back the values of a column where nothing tells the rows apart. As long as the rest of all rows together is what it
 * was, all rows can be put in anew as they were kept; else nobody can say which value belongs to which row.
 */
final class UnkeyedValues {

    private final Dialect dialect;
    private final RowTransfer transfer;
    private final KeptRows what;
    private final Table table;
    private final Column column;

    UnkeyedValues(Dialect dialect, KeptRows what, Table table, Column column) {
        this.dialect = dialect;
        this.transfer = dialect.rowTransfer();
        this.what = what;
        this.table = table;
        this.column = column;
    }

    Step.Restore step() {
        return areAllKept() ? ifUnchanged() : new Step.Restore(what, List.of(conflict(kept())), List.of());
    }

    private boolean areAllKept() {
        return others().stream().allMatch(what.columns()::contains);
    }

    private String kept() {
        return "SELECT 1 FROM " + quote(what.place());
    }

    private Step.Restore ifUnchanged() {
        var same = what.place() + "_same";
        var columns = Stream.concat(Stream.of(column.name()), others().stream()).toList();
        var statements = new ArrayList<String>();
        statements.add("DROP TABLE IF EXISTS " + quote(same));
        statements.addAll(transfer.create(
                same, List.of(), "SELECT * FROM " + quote(what.place()) + " WHERE NOT EXISTS (" + differences() + ")"));
        statements.add("DELETE FROM " + quote(table.name()) + " WHERE EXISTS (SELECT 1 FROM " + quote(same) + ")");
        statements.add(transfer.insert(table.name(), columns, "SELECT " + values(columns) + " FROM " + quote(same)));
        statements.addAll(transfer.numberOn(table));
        statements.add("DROP TABLE " + quote(same));
        return new Step.Restore(what, List.of(conflict(differences())), statements);
    }

    /** Each kind of row must be there, and be kept, the same number of times. */
    private String differences() {
        var places = IntStream.range(0, others().size()).mapToObj(i -> "c" + i).toList();
        var groups = Stream.concat(places.stream(), Stream.of("n")).collect(joining(", "));
        return "SELECT 1 FROM (" + counted(what.place(), true) + " UNION ALL " + counted(table.name(), false)
                + ") r GROUP BY " + groups + " HAVING count(*) <> 2";
    }

    private String counted(String from, boolean isKept) {
        var values = others().stream().map(name -> compared(name, isKept)).toList();
        var selected = IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) + " AS c" + i + ", ")
                .collect(joining());
        return "SELECT " + selected + "count(*) AS n FROM " + quote(from)
                + (values.isEmpty() ? "" : " GROUP BY " + String.join(", ", values));
    }

    private String compared(String name, boolean isKept) {
        var value = quote(name);
        var own = isKept
                ? table.column(name)
                        .map(known -> transfer.broughtBack(known, value))
                        .orElse(value)
                : value;
        return transfer.compared(own);
    }

    private Step.Conflict conflict(String differences) {
        var isRequired = !column.nullable() && column.defaultValue() == null && column.identity() == null;
        return new Step.Conflict(
                "SELECT count(*) FROM (" + differences + ") d HAVING count(*) > 0",
                "Rows of '" + table.name()
                        + "' have no key that tells them apart, and some were added, changed or deleted"
                        + " since '" + column.name() + "' was kept, so that its values cannot come back; rows in"
                        + " question: ",
                isRequired,
                false,
                "They stay where they are kept, in the table '" + what.place() + "'; assign them by hand.");
    }

    /** The other columns that hold what was written to them. */
    private List<String> others() {
        return table.columns().stream()
                .filter(known -> known.generated() == null && !known.name().equals(column.name()))
                .map(Column::name)
                .toList();
    }

    private String values(List<String> columns) {
        return columns.stream()
                .map(name -> table.column(name)
                        .map(known -> transfer.broughtBack(known, quote(name)))
                        .orElse(quote(name)))
                .collect(joining(", "));
    }

    private String quote(String identifier) {
        return dialect.quote(identifier);
    }
}
