package dev.covet.migrations.plan;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.RowTransfer;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Brings back what was put aside, into the table as it is when it is their turn. */
final class Bringing {

    private static final String LATER = "They stay where they are kept; see 'covet keeps list'.";

    private final Dialect dialect;
    private final RowTransfer transfer;
    private final KeptRows what;

    Bringing(Dialect dialect, KeptRows what) {
        this.dialect = dialect;
        this.transfer = dialect.rowTransfer();
        this.what = what;
    }

    KeptRows what() {
        return what;
    }

    /** Whether rows can be told to be the same ones, or need not be. */
    boolean canMatch() {
        return what.kind() != KeptRows.Kind.CHANGED || !what.key().isEmpty();
    }

    /** Rows of a table that is there again, and empty. */
    Step rows(Table table) {
        var statements = new ArrayList<String>();
        var later = transfer.checksRowByRow() ? ownReferences(table) : List.<String>of();
        statements.add(insert(table, later, "", place()));
        later.forEach(column -> statements.add(update(table, column)));
        statements.addAll(transfer.numberOn(table));
        return new Step.Restore(what, orphans(table), statements);
    }

    /** Columns by which rows may point at rows of the same table, some of which come later; they can do without at first. */
    private List<String> ownReferences(Table table) {
        return columns(table).stream()
                .filter(column -> !what.key().isEmpty() && !what.key().contains(column))
                .filter(column -> table.column(column).filter(Column::nullable).isPresent())
                .filter(column -> table.foreignKeys().stream()
                        .anyMatch(key -> key.referencedTable().equals(table.name())
                                && key.columns().contains(column)))
                .toList();
    }

    private static List<String> without(List<String> columns, List<String> others) {
        return columns.stream().filter(column -> !others.contains(column)).toList();
    }

    /** Takes rows out of a table that were not in it when it was put aside. */
    List<Step> withoutOthers(Table table) {
        var condition = what.key().isEmpty() ? "" : " WHERE NOT " + isKept(quote(table.name()));
        return List.of(new Step.Statement("DELETE FROM " + quote(table.name()) + condition));
    }

    /** Rows of a table that is there again, and has some of them already, possibly with other values. */
    Step rowsInstead(Table table) {
        if (what.key().isEmpty()) {
            return rows(table);
        }
        var later = ownReferences(table);
        var statements = new ArrayList<String>();
        without(columns(table), later).stream()
                .filter(column -> !what.key().contains(column))
                .forEach(column -> statements.add(update(table, column)));
        statements.add(insertMissing(table, later));
        later.forEach(column -> statements.add(update(table, column)));
        statements.addAll(transfer.numberOn(table));
        return new Step.Restore(what, orphans(table), statements);
    }

    /** Rows of which a table has none of the same key. */
    Step missingRows(Table table) {
        var statements = new ArrayList<String>();
        statements.add(insertMissing(table, List.of()));
        statements.addAll(transfer.numberOn(table));
        return new Step.Restore(what, orphans(table), statements);
    }

    /** Values of rows that have none. */
    Step missingValues(Table table, Column column) {
        var matching = matching("k.", quote(table.name()) + ".");
        var statement = transfer.update(
                table,
                column.name(),
                "(SELECT " + values(table, "k.", List.of(column.name())) + " FROM " + place() + " k WHERE " + matching
                        + ")",
                quote(column.name()) + " IS NULL AND EXISTS (SELECT 1 FROM " + place() + " k WHERE " + matching + ")");
        return new Step.Restore(what, List.of(gone(table)), List.of(statement));
    }

    private String insertMissing(Table table, List<String> later) {
        var isMissing = "NOT EXISTS (SELECT 1 FROM " + quote(table.name()) + " t WHERE " + matching("t.", "k.") + ")";
        return insert(table, later, "k.", place() + " k WHERE " + isMissing);
    }

    /** @param later columns that get their values afterwards; until then they have none, and not their default either */
    private String insert(Table table, List<String> later, String prefix, String source) {
        var empty = later.stream().filter(name -> hasDefault(table, name)).toList();
        var columns = without(columns(table), later);
        var all = Stream.concat(columns.stream(), empty.stream()).toList();
        var nothing = ", NULL".repeat(empty.size());
        return transfer.insert(
                table.name(), all, "SELECT " + values(table, prefix, columns) + nothing + " FROM " + source);
    }

    private static boolean hasDefault(Table table, String name) {
        return table.column(name).map(Column::defaultValue).isPresent();
    }

    /** Values of a column that is there again. */
    Step values(Table table, Column column) {
        if (what.key().isEmpty()) {
            return new UnkeyedValues(dialect, what, table, column).step();
        }
        var conflicts = new ArrayList<Step.Conflict>();
        conflicts.add(gone(table));
        if (!column.nullable() && column.defaultValue() == null) {
            conflicts.add(new Step.Conflict(
                    "SELECT " + names("t.", what.key()) + " FROM " + quote(table.name()) + " t WHERE NOT "
                            + isKept("t"),
                    "Rows of '" + table.name() + "' that were added since have no value for '" + column.name()
                            + "', which must have one; their keys: ",
                    true,
                    true,
                    "Delete these rows, or roll back in a migration that gives the column a default first."));
        }
        return new Step.Restore(what, conflicts, assigning(table, column));
    }

    private List<String> assigning(Table table, Column column) {
        if (column.identity() == null) {
            return List.of(update(table, column.name()));
        }
        var statements = new ArrayList<>(transfer.numbering(table, column, false));
        statements.add(update(table, column.name()));
        statements.addAll(transfer.numbering(table, column, true));
        statements.addAll(transfer.numberOn(table));
        return statements;
    }

    /** A table with the values that nobody has changed since, made while they are still what they had become. */
    List<Step> unchangedValues(String table) {
        var column = what.columns().get(0);
        var statements = new ArrayList<String>();
        statements.add("DROP TABLE IF EXISTS " + quote(unchanged()));
        statements.addAll(transfer.create(
                unchanged(),
                what.key(),
                "SELECT " + names("k.", what.key()) + ", k." + quote(column) + " FROM " + place() + " k JOIN "
                        + quote(table) + " t ON " + matching("t.", "k.") + " WHERE "
                        + transfer.same("t." + quote(column), "k." + quote(KeptRows.BECAME))));
        return statements.stream().<Step>map(Step.Statement::new).toList();
    }

    /** Takes away the values that others will be in the place of. */
    Step vacating(Table table) {
        var from = what.kind() == KeptRows.Kind.CHANGED ? quote(unchanged()) : place();
        return new Step.Statement(transfer.update(
                table,
                what.columns().get(0),
                "NULL",
                "EXISTS (SELECT 1 FROM " + from + " k WHERE " + matching("k.", quote(table.name()) + ".") + ")"));
    }

    /** Values of a column that has its type again. */
    Step valuesAsTheyWere(Table table) {
        var column = what.columns().get(0);
        var conflict = new Step.Conflict(
                "SELECT " + names("k.", what.key()) + " FROM " + place() + " k WHERE NOT EXISTS (SELECT 1 FROM "
                        + quote(unchanged()) + " b WHERE " + matching("b.", "k.") + ")",
                "Rows of '" + table.name() + "' have got another '" + column
                        + "' since, or are gone, so that it stays as" + " it is; their keys: ",
                false,
                false,
                LATER);
        return new Step.Restore(
                what,
                List.of(conflict),
                List.of(update(table, column, quote(unchanged())), "DROP TABLE " + quote(unchanged())));
    }

    private String unchanged() {
        return what.place() + "_same";
    }

    private Step.Conflict gone(Table table) {
        return new Step.Conflict(
                "SELECT " + names("k.", what.key()) + " FROM " + place() + " k WHERE NOT EXISTS (SELECT 1 FROM "
                        + quote(table.name()) + " t WHERE " + matching("t.", "k.") + ")",
                "Rows of '" + table.name() + "' are gone, so that their '" + String.join("', '", what.columns())
                        + "' cannot come back; their keys: ",
                false,
                true,
                LATER);
    }

    /** Rows that would point at rows that are not there; of a key to the table itself also those that come back are. */
    private List<Step.Conflict> orphans(Table table) {
        return table.foreignKeys().stream()
                .map(key -> new Step.Conflict(
                        "SELECT " + names("k.", what.key().isEmpty() ? key.columns() : what.key()) + " FROM " + place()
                                + " k WHERE " + pointing(key) + " AND NOT EXISTS (SELECT 1 FROM "
                                + quote(
                                        key.referencedTable().equals(table.name())
                                                ? what.place()
                                                : key.referencedTable())
                                + " p WHERE " + pairs(key) + ")",
                        "Rows of '" + table.name() + "' point at rows of '" + key.referencedTable()
                                + "' that are gone; their keys: ",
                        true,
                        key.referencedTable().equals(table.name()),
                        "Bring the rows back that they point at, or delete them where they are kept, in the table "
                                + what.place() + "."))
                .toList();
    }

    private String pointing(ForeignKey key) {
        return key.columns().stream()
                .map(column -> "k." + quote(column) + " IS NOT NULL")
                .collect(joining(" AND "));
    }

    private String pairs(ForeignKey key) {
        var pairs = new ArrayList<String>();
        for (var i = 0; i < key.columns().size(); i++) {
            pairs.add("p." + quote(key.referencedColumns().get(i)) + " = k."
                    + quote(key.columns().get(i)));
        }
        return String.join(" AND ", pairs);
    }

    private String update(Table table, String column) {
        return update(table, column, place());
    }

    private String update(Table table, String column, String from) {
        var matching = matching("k.", quote(table.name()) + ".");
        return transfer.update(
                table,
                column,
                "(SELECT " + values(table, "k.", List.of(column)) + " FROM " + from + " k WHERE " + matching + ")",
                "EXISTS (SELECT 1 FROM " + from + " k WHERE " + matching + ")");
    }

    private String isKept(String table) {
        return "EXISTS (SELECT 1 FROM " + place() + " k WHERE " + matching("k.", table + ".") + ")";
    }

    /** The columns that are kept and can be written to. */
    private List<String> columns(Table table) {
        var kept = Stream.concat(what.key().stream(), what.columns().stream()).toList();
        return table.columns().stream()
                .filter(column -> column.generated() == null)
                .map(Column::name)
                .filter(kept::contains)
                .toList();
    }

    private String matching(String left, String right) {
        return what.key().stream()
                .map(column -> left + quote(column) + " = " + right + quote(column))
                .collect(joining(" AND "));
    }

    private String values(Table table, String prefix, List<String> columns) {
        return columns.stream()
                .map(name -> table.column(name)
                        .map(column -> transfer.broughtBack(column, prefix + quote(name)))
                        .orElse(prefix + quote(name)))
                .collect(joining(", "));
    }

    private String names(String prefix, List<String> columns) {
        return columns.stream().map(column -> prefix + quote(column)).collect(joining(", "));
    }

    private String place() {
        return quote(what.place());
    }

    private String quote(String identifier) {
        return dialect.quote(identifier);
    }
}
