package dev.covet.migrations.plan;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.RowTransfer;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.keep.KeepPoint;
import dev.covet.migrations.keep.Keeps;
import dev.covet.migrations.keep.Kept;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts aside what an operation would take away. */
final class Keeping {

    private final Dialect dialect;
    private final RowTransfer transfer;
    private final Supplier<Keeps> keeps;

    /**
     * Steps around an operation.
     *
     * @param before it
     * @param after it
     */
    record Around(List<Step> before, List<Step> after) {

        static final Around NOTHING = new Around(List.of(), List.of());

        Around {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** @param keeps what was put aside so far */
    Keeping(Dialect dialect, Supplier<Keeps> keeps) {
        this.dialect = dialect;
        this.transfer = dialect.rowTransfer();
        this.keeps = keeps;
    }

    /** @param table as it is before the operation */
    Around keep(Loss loss, KeepPoint point, Table table) {
        var lost = column(table, loss.column());
        var key = key(table, lost);
        var columns = columns(loss, table, key, lost);
        var what = new KeptRows(
                point, loss.kind(), table.name(), key, columns, keeps.get().nextPlace(point));
        if (loss.kind() == KeptRows.Kind.CHANGED && !key.isEmpty()) {
            return keepChanged(what, table, loss.onlyMissing());
        }
        var kept = loss.kind() == KeptRows.Kind.ROWS || key.isEmpty()
                ? everything(table)
                : values(
                        table, "", Stream.concat(key.stream(), columns.stream()).toList());
        var query = "SELECT " + kept + " FROM " + quote(what.table());
        return new Around(List.of(new Step.Keep(what, creation(what.place(), key, query))), List.of());
    }

    /** Where rows have no key, all of a row is kept; the column that goes comes first. */
    private static List<String> columns(Loss loss, Table table, List<String> key, String lost) {
        if (loss.kind() != KeptRows.Kind.ROWS && !key.isEmpty()) {
            return List.of(lost);
        }
        var written = written(table, key);
        return written.contains(lost)
                ? Stream.concat(Stream.of(lost), written.stream().filter(column -> !column.equals(lost)))
                        .toList()
                : written;
    }

    /**
     * What a value has become is known only afterwards; with it whoever brings it back can tell whether it was changed since.
     * Until then it is kept as if its column went, so that nothing is lost when the change fails half-way.
     */
    private Around keepChanged(KeptRows what, Table table, boolean onlyMissing) {
        var column = what.columns().get(0);
        var until = new KeptRows(
                what.point(),
                KeptRows.Kind.VALUES,
                what.table(),
                what.key(),
                what.columns(),
                what.place() + KeptRows.UNTIL_CHANGED);
        var before = creation(
                until.place(),
                what.key(),
                "SELECT " + names("", what.key()) + ", " + values(table, "", List.of(column)) + " FROM "
                        + quote(what.table()) + (onlyMissing ? " WHERE " + quote(column) + " IS NULL" : ""));
        var after = creation(
                what.place(),
                what.key(),
                "SELECT " + names("k.", what.key()) + ", k." + quote(column) + ", t." + quote(column) + " AS "
                        + quote(KeptRows.BECAME) + " FROM " + quote(until.place()) + " k JOIN " + quote(what.table())
                        + " t ON " + matching("t.", "k.", what.key()));
        return new Around(
                List.of(new Step.Keep(until, before)),
                List.of(new Step.Keep(what, after), new Step.Statement("DROP TABLE " + quote(until.place()))));
    }

    /** A table of that name is what an attempt has left behind that failed before it was registered. */
    private List<String> creation(String place, List<String> key, String query) {
        var statements = new ArrayList<String>();
        statements.add("DROP TABLE IF EXISTS " + quote(place));
        statements.addAll(transfer.create(place, key, query));
        return statements;
    }

    /** All columns, as far as they are known. */
    private String everything(Table table) {
        var isPlain = table.columns().stream()
                .allMatch(column -> transfer.kept(column, column.name()).equals(column.name()));
        return isPlain
                ? "*"
                : values(table, "", table.columns().stream().map(Column::name).toList());
    }

    private String values(Table table, String prefix, List<String> columns) {
        return columns.stream()
                .map(name -> table.column(name)
                        .map(column -> transfer.kept(column, prefix + quote(name)))
                        .filter(value -> !value.equals(prefix + quote(name)))
                        .map(value -> value + " AS " + quote(name))
                        .orElse(prefix + quote(name)))
                .collect(joining(", "));
    }

    /** SQL may write a name in other letters than the engine keeps it. */
    private static String column(Table table, String name) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    /** The columns that hold what was written to them, but for the key. */
    private static List<String> written(Table table, List<String> key) {
        return table.columns().stream()
                .filter(column -> column.generated() == null)
                .map(Column::name)
                .filter(column -> !key.contains(column))
                .toList();
    }

    /** The columns that tell rows apart, without the one that is lost; empty when no others do. */
    static List<String> key(Table table, String lost) {
        var candidates = Stream.concat(
                Stream.ofNullable(table.primaryKey()).map(PrimaryKey::columns),
                table.uniques().stream()
                        .map(unique -> unique.columns())
                        .filter(columns -> columns.stream().noneMatch(column -> isNullable(table, column))));
        return candidates.filter(columns -> !columns.contains(lost)).findFirst().orElse(List.of());
    }

    private static boolean isNullable(Table table, String name) {
        return table.column(name).map(Column::nullable).orElse(true);
    }

    /** Brings back what the operation, carried out the other way, has put aside; empty when that was nothing. */
    Optional<Bringing> bringing(KeepPoint point) {
        return keeps.get()
                .waiting(point.opposite())
                .map(kept -> new Bringing(dialect, kept.what()))
                .filter(Bringing::canMatch);
    }

    /** What the parts of an operation, carried out the other way, have put aside. */
    List<KeptRows> parts(KeepPoint point) {
        return keeps.get().waitingParts(point.opposite()).stream()
                .map(Kept::what)
                .toList();
    }

    private String matching(String left, String right, List<String> key) {
        return key.stream()
                .map(column -> left + quote(column) + " = " + right + quote(column))
                .collect(joining(" AND "));
    }

    private String names(String prefix, List<String> columns) {
        return columns.stream().map(column -> prefix + quote(column)).collect(joining(", "));
    }

    private String quote(String identifier) {
        return dialect.quote(identifier);
    }
}
