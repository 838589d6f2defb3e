package dev.covet.migrations.dialect.sqlite.rebuild;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.Procedure.Action;
import dev.covet.migrations.dialect.Procedure.Execute;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Mentions;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How rows come from the old table into the new one, with their numbers: by way of a table in between when the new one must be
 * made under the name itself, else at once into a successor that takes the name over.
 */
final class TableCopy {

    private static final List<String> ALIASES = List.of("rowid", "_rowid_", "oid");

    private final CreateTable stored;
    private final TableDraft draft;
    private final String between;
    private final boolean isDirect;
    private final boolean isRenamed;

    /** @param between the name of the table in between, or of the successor */
    TableCopy(CreateTable stored, TableDraft draft, String between) {
        this.stored = stored;
        this.draft = draft;
        this.between = between;
        this.isRenamed = !draft.name().equalsIgnoreCase(stored.name().value());
        this.isDirect = isRenamed || canTakeNameOver();
    }

    /** From the first statement to the last one before the indexes, with {@code checks} while both tables are there. */
    List<Action> actions(List<Action> checks) {
        var actions = new ArrayList<Action>();
        if (isRenamed) {
            actions.add(new Execute(draft.definition().name().span().precededBy("main.")));
            actions.add(new Execute(fillTable()));
            actions.addAll(checks);
            actions.add(dropStored());
        } else if (isDirect) {
            actions.add(new Execute(draft.definition().name().span().replacedBy("main." + Quoted.name(between))));
            actions.add(new Execute(fillTable()));
            actions.addAll(checks);
            actions.add(dropStored());
            // In this mode, and without foreign keys, nothing else that names one of the two tables is rewritten.
            actions.add(new Execute("PRAGMA legacy_alter_table = ON"));
            actions.add(new Execute(
                    "ALTER TABLE main." + Quoted.name(between) + " RENAME TO " + Quoted.name(draft.name())));
            actions.add(new Execute("PRAGMA legacy_alter_table = OFF"));
        } else {
            actions.add(new Execute(createStage()));
            actions.add(new Execute(fillStage()));
            actions.add(dropStored());
            actions.add(new Execute(draft.definition().name().span().precededBy("main.")));
            actions.add(new Execute(fillTable()));
            actions.addAll(checks);
            actions.add(new Execute("DROP TABLE " + source()));
        }
        return actions;
    }

    private Action dropStored() {
        return new Execute("DROP TABLE " + Quoted.inMain(stored.name().value()));
    }

    /** Whether the text is the same once SQLite has put the name into it, and nothing in it calls the table by its name. */
    private boolean canTakeNameOver() {
        var name = draft.definition().name();
        var definition = draft.definition();
        var columns = definition.columns().stream()
                .flatMap(column -> column.constraints().stream())
                .filter(constraint -> !(constraint instanceof ColumnConstraint.References))
                .map(ColumnConstraint::span);
        var constraints = definition.constraints().stream()
                .filter(constraint -> !(constraint instanceof TableConstraint.ForeignKey))
                .map(TableConstraint::span);
        return name.span().text().equals(Quoted.name(name.value()))
                && Stream.concat(columns, constraints).noneMatch(span -> Mentions.in(span.text(), name.value()));
    }

    private String source() {
        return isDirect ? Quoted.inMain(stored.name().value()) : "temp." + Quoted.name(between);
    }

    /** The table that the rows come into. */
    String target() {
        return Quoted.inMain(isDirect && !isRenamed ? between : draft.name());
    }

    /** The number of a row in the source. */
    private String number() {
        return isDirect ? alias(stored) : Quoted.name(freeColumn());
    }

    /** Columns without types, so that no value is converted on its way. */
    private String createStage() {
        var columns = new ArrayList<String>();
        if (isNumbered(stored)) {
            columns.add(number() + " INTEGER PRIMARY KEY");
        }
        staged().map(Quoted::name).forEach(columns::add);
        return "CREATE TEMP TABLE " + Quoted.name(between) + " (" + String.join(", ", columns) + ")";
    }

    private String fillStage() {
        var columns = new ArrayList<String>();
        if (isNumbered(stored)) {
            columns.add(alias(stored));
        }
        staged().map(Quoted::name).forEach(columns::add);
        return "INSERT INTO " + source() + " SELECT " + String.join(", ", columns) + " FROM "
                + Quoted.inMain(stored.name().value());
    }

    /** Aborts at the first row that a constraint refuses, whatever the constraint itself would do. */
    private String fillTable() {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        var alias = numberColumn();
        if (alias != null) {
            columns.add(alias);
            values.add(number());
        }
        for (var source : draft.sources()) {
            if (source.value() != null) {
                columns.add(Quoted.name(source.column()));
                values.add(source.value());
            }
        }
        return "INSERT OR ABORT INTO " + target() + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", values) + " FROM " + source() + (isNumbered(stored) ? " ORDER BY " + number() : "");
    }

    /** A query whether both have as many rows. */
    String sameCount() {
        return "SELECT (SELECT count(*) FROM " + source() + ") = (SELECT count(*) FROM " + target() + ")";
    }

    /**
     * A query for rows of which a value that should have stayed is another one now; {@code null} when the rows of both tables
     * cannot be told to be the same, or no column stays. The kind of a value cannot change, as the type of its column does not.
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
                    return "+" + now + " IS NOT +" + then + " COLLATE BINARY";
                })
                .collect(joining(" OR "));
        return "SELECT o." + number() + " FROM " + source() + " o LEFT JOIN " + target() + " n ON n." + numbers
                + " = o." + number() + " WHERE n." + numbers + " IS NULL OR " + conditions + " LIMIT 5";
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
