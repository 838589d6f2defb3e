package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.Procedure.Action;
import dev.covet.migrations.dialect.Procedure.Execute;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Mentions;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How rows come from the old table into the new one, with their numbers: by way of a table in between when the new one must be
 * made under the name itself, else at once into a successor that takes the name over.
 */
final class TableCopy {

    private final CreateTable stored;
    private final TableDraft draft;
    private final String between;
    private final boolean stagesInMain;
    private final boolean isDirect;
    private final boolean isRenamed;

    /**
     * @param between the name of the table in between, or of the successor
     * @param stagesInMain whether the table in between is one of the file rather than a temporary one
     */
    TableCopy(CreateTable stored, TableDraft draft, String between, boolean stagesInMain) {
        this.stored = stored;
        this.draft = draft;
        this.between = between;
        this.stagesInMain = stagesInMain;
        this.isRenamed = !draft.name().equalsIgnoreCase(stored.name().value());
        this.isDirect = isRenamed || canTakeNameOver();
    }

    /** From the first statement to the last one before the indexes; while both are there, they are compared. */
    List<Action> actions() {
        var actions = new ArrayList<Action>();
        if (isRenamed) {
            actions.add(new Execute(draft.definition().name().span().precededBy("main.")));
            actions.add(new Execute(fillTable()));
            actions.addAll(comparison().questions());
            actions.add(dropStored());
        } else if (isDirect) {
            actions.add(new Execute(draft.definition().name().span().replacedBy("main." + Quoted.name(between))));
            actions.add(new Execute(fillTable()));
            actions.addAll(comparison().questions());
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
            actions.addAll(comparison().questions());
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

    private String stage() {
        return (stagesInMain ? "main." : "temp.") + Quoted.name(between);
    }

    private String source() {
        return isDirect ? Quoted.inMain(stored.name().value()) : stage();
    }

    /** The table that the rows come into. */
    private String target() {
        return Quoted.inMain(isDirect && !isRenamed ? between : draft.name());
    }

    /** The number of a row in the source. */
    private @Nullable String number() {
        var alias = RowNumbers.alias(stored);
        return alias == null || isDirect ? alias : Quoted.name(freeColumn());
    }

    /** Columns without types, so that no value is converted on its way. */
    private String createStage() {
        var columns = new ArrayList<String>();
        var number = number();
        if (number != null) {
            columns.add(number + " INTEGER PRIMARY KEY");
        }
        staged().map(Quoted::name).forEach(columns::add);
        return "CREATE TABLE " + stage() + " (" + String.join(", ", columns) + ")";
    }

    /** The rows as they were, and as they are in the new table. */
    private Comparison comparison() {
        return new Comparison(stored, draft, new Comparison.Sides(source(), target(), number()));
    }

    private String fillStage() {
        var columns = new ArrayList<String>();
        var alias = RowNumbers.alias(stored);
        if (alias != null) {
            columns.add(alias);
        }
        staged().map(Quoted::name).forEach(columns::add);
        return "INSERT INTO " + source() + " SELECT " + String.join(", ", columns) + " FROM "
                + Quoted.inMain(stored.name().value());
    }

    /** Aborts at the first row that a constraint refuses, whatever the constraint itself would do. */
    private String fillTable() {
        if (isDirect && isWholeRows()) {
            // In these words alone SQLite looks whether it may copy rows as they are, without taking them to pieces.
            return "INSERT OR ABORT INTO " + target() + " SELECT * FROM " + source();
        }
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        var number = number();
        var numbered = RowNumbers.written(draft);
        if (number != null && numbered != null) {
            columns.add(numbered);
            values.add(number);
        }
        for (var source : draft.sources()) {
            if (source.value() != null) {
                columns.add(Quoted.name(source.column()));
                values.add(source.value());
            }
        }
        return "INSERT OR ABORT INTO " + target() + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", values) + " FROM " + source() + (number == null ? "" : " ORDER BY " + number);
    }

    /** Whether all columns stay what and where they are, and the number of a row is one of them. */
    private boolean isWholeRows() {
        var before = stored.columns();
        var after = draft.definition().columns();
        var sources = draft.sources();
        return RowNumbers.column(draft.definition()) != null
                && before.size() == sources.size()
                && after.size() == sources.size()
                && IntStream.range(0, sources.size())
                        .allMatch(i -> sources.get(i).isKept()
                                && before.get(i)
                                        .name()
                                        .value()
                                        .equals(sources.get(i).from())
                                && after.get(i)
                                        .name()
                                        .value()
                                        .equals(sources.get(i).column()));
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
        while (!RowNumbers.isFree(stored, name)) {
            name += "_";
        }
        return name;
    }
}
