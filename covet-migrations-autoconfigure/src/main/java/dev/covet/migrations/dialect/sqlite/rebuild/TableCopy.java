package dev.covet.migrations.dialect.sqlite.rebuild;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How rows come from the old table into the new one, with their numbers. */
final class TableCopy {

    private static final List<String> ALIASES = List.of("rowid", "_rowid_", "oid");

    private final CreateTable stored;
    private final TableDraft draft;
    private final String stage;
    private final String number;

    /** @param stage the name of the table in between */
    TableCopy(CreateTable stored, TableDraft draft, String stage) {
        this.stored = stored;
        this.draft = draft;
        this.stage = "temp." + Quoted.name(stage);
        this.number = Quoted.name(freeColumn());
    }

    /** Columns without types, so that no value is converted on its way. */
    String createStage() {
        var columns = new ArrayList<String>();
        if (isNumbered(stored)) {
            columns.add(number + " INTEGER PRIMARY KEY");
        }
        staged().map(Quoted::name).forEach(columns::add);
        return "CREATE TEMP TABLE " + stage.substring("temp.".length()) + " (" + String.join(", ", columns) + ")";
    }

    String fillStage() {
        var columns = new ArrayList<String>();
        if (isNumbered(stored)) {
            columns.add(alias(stored));
        }
        staged().map(Quoted::name).forEach(columns::add);
        return "INSERT INTO " + stage + " SELECT " + String.join(", ", columns) + " FROM "
                + Quoted.inMain(stored.name().value());
    }

    /** Aborts at the first row that a constraint refuses, whatever the constraint itself would do. */
    String fillTable() {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        var alias = numberColumn();
        if (alias != null) {
            columns.add(alias);
            values.add(number);
        }
        for (var source : draft.sources()) {
            if (source.value() != null) {
                columns.add(Quoted.name(source.column()));
                values.add(source.value());
            }
        }
        return "INSERT OR ABORT INTO " + Quoted.inMain(draft.name()) + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", values) + " FROM " + stage + (isNumbered(stored) ? " ORDER BY " + number : "");
    }

    String dropStage() {
        return "DROP TABLE " + stage;
    }

    /** A query whether both have as many rows. */
    String sameCount() {
        return "SELECT (SELECT count(*) FROM " + stage + ") = (SELECT count(*) FROM " + Quoted.inMain(draft.name())
                + ")";
    }

    /**
     * A query for rows of which a value that should have stayed is another one or of another kind now; {@code null} when the
     * rows of both tables cannot be told to be the same, or no column stays.
     */
    @Nullable
    String differentRows() {
        var numbers = numberColumn() == null ? keptNumber() : Quoted.name(alias(draft.definition()));
        var kept = draft.sources().stream().filter(this::isComparable).toList();
        if (numbers == null || kept.isEmpty() || !isNumbered(stored)) {
            return null;
        }
        var conditions = kept.stream()
                .map(source -> {
                    var now = "n." + Quoted.name(source.column());
                    var then = "o." + source.value();
                    return "+" + now + " IS NOT +" + then + " COLLATE BINARY OR typeof(" + now + ") <> typeof(" + then
                            + ")";
                })
                .collect(joining(" OR "));
        return "SELECT o." + number + " FROM " + stage + " o LEFT JOIN " + Quoted.inMain(draft.name()) + " n ON n."
                + numbers + " = o." + number + " WHERE n." + numbers + " IS NULL OR " + conditions + " LIMIT 5";
    }

    private boolean isComparable(ColumnSource source) {
        return source.isKept()
                && draft.conversions().stream()
                        .noneMatch(conversion -> conversion.column().equalsIgnoreCase(source.column()));
    }

    /** The column that is the number of a row in both tables; {@code null} when it is not. */
    private @Nullable String keptNumber() {
        var column = RowNumbers.column(draft.definition());
        var before = RowNumbers.column(stored);
        if (column == null || before == null) {
            return null;
        }
        return draft.source(column)
                .filter(source -> source.isKept() && before.equalsIgnoreCase(source.from()))
                .map(source -> Quoted.name(column))
                .orElse(null);
    }

    /** What the numbers of rows are written to; {@code null} when they have none, or a column has their place. */
    private @Nullable String numberColumn() {
        if (!isNumbered(stored) || !isNumbered(draft.definition())) {
            return null;
        }
        var column = RowNumbers.column(draft.definition());
        var isWritten = column != null
                && draft.source(column).map(source -> source.value() != null).orElse(false);
        return isWritten ? null : alias(draft.definition());
    }

    private static boolean isNumbered(CreateTable table) {
        return !table.isWithoutRowid() && hasAlias(table);
    }

    private static boolean hasAlias(CreateTable table) {
        return ALIASES.stream().anyMatch(alias -> isFree(table, alias));
    }

    /** A name for the number of a row that no column has. */
    private static String alias(CreateTable table) {
        return ALIASES.stream()
                .filter(alias -> isFree(table, alias))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(CreateTable table, String name) {
        return table.columns().stream()
                .map(ColumnDefinition::name)
                .noneMatch(column -> column.value().equalsIgnoreCase(name));
    }

    /** The columns of the old table that are needed. */
    private Stream<String> staged() {
        return draft.sources().stream()
                .map(ColumnSource::from)
                .filter(from -> from != null)
                .distinct();
    }

    private String freeColumn() {
        var name = "covet_row";
        while (!isFree(stored, name)) {
            name += "_";
        }
        return name;
    }
}
