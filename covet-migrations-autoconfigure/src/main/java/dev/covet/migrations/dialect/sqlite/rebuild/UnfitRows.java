package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.Procedure.Action;
import dev.covet.migrations.dialect.Procedure.Examine;
import dev.covet.migrations.dialect.Procedure.Finding;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked of the rows that are there before anything is done: which of them the new table would refuse, and which values
 * it would silently keep as others. SQLite has the last word, but it names no rows.
 */
final class UnfitRows {

    private static final String CORRECT =
            "Correct these rows first, in a 'sql' or 'backfill' operation before this one.";

    private final StoredSchema schema;
    private final CreateTable stored;
    private final TableDraft draft;
    private final KeptValues kept;
    private final FutureRows rows;
    private final List<String> conditions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    UnfitRows(StoredSchema schema, TableDraft draft) {
        this.schema = schema;
        this.stored = schema.table();
        this.draft = draft;
        this.kept = new KeptValues(stored, draft);
        this.rows = new FutureRows(stored, draft);
    }

    /** One pass for whatever a row tells by itself, and one for each set of columns that becomes unique. */
    List<Action> questions() {
        draft.conversions()
                .forEach(conversion -> ask(
                        conversion.doubt(draft.name()),
                        Conversion.of(conversion.unfit(), rows.unconverted(conversion.column())),
                        "Change these values first, in a 'sql' or 'backfill' operation before this one."));
        draft.definition().columns().stream()
                .filter(this::becomesNotNull)
                .forEach(
                        column -> ask(
                                "'" + draft.name() + "." + column.name().value() + "' would be NULL",
                                Quoted.name(column.name().value()) + " IS NULL",
                                "Give these rows a value first, in a 'sql' or 'backfill' operation before this one, or by 'fill'."));
        checks().filter(check -> rows.canTell(check.expression()) && !isKept(check))
                .forEach(check -> ask(
                        "The check " + check.label() + " of the table '" + draft.name() + "' would not hold",
                        "NOT (" + check.expression() + ")",
                        CORRECT));
        var questions = new ArrayList<Action>();
        if (!conditions.isEmpty()) {
            questions.add(new Examine(
                    "SELECT 1 FROM " + rows.sql() + " WHERE " + String.join(" OR ", conditions) + " LIMIT 1",
                    findings));
        }
        var before = Uniqueness.of(stored, schema.indexes());
        Uniqueness.of(draft.definition(), draft.indexes()).stream()
                .filter(key -> before.stream().noneMatch(known -> known.isKeptAs(key, kept)))
                .filter(key -> key.columns().stream().allMatch(rows::has))
                .distinct()
                .map(this::duplicates)
                .forEach(questions::add);
        return questions;
    }

    private void ask(String what, String condition, String fix) {
        conditions.add(condition);
        findings.add(new Finding(
                what,
                "SELECT count(*) FROM " + rows.sql() + " WHERE " + condition,
                "SELECT " + FutureRows.KEY + " FROM " + rows.sql() + " WHERE " + condition + " LIMIT 5",
                fix));
    }

    private boolean becomesNotNull(ColumnDefinition column) {
        var name = column.name().value();
        var source = draft.source(name);
        var isRequired = !column.constraints(ColumnConstraint.NotNull.class).isEmpty()
                || name.equalsIgnoreCase(RowNumbers.column(draft.definition()));
        var isNumbered = source.isPresent()
                && source.get().value() == null
                && name.equalsIgnoreCase(RowNumbers.column(draft.definition()));
        return source.isPresent()
                && isRequired
                && !isNumbered
                && stored.columns().stream()
                        .noneMatch(before -> before.name()
                                        .value()
                                        .equalsIgnoreCase(source.get().from())
                                && wasNotNull(before));
    }

    private boolean wasNotNull(ColumnDefinition column) {
        return !column.constraints(ColumnConstraint.NotNull.class).isEmpty()
                || column.name().value().equalsIgnoreCase(RowNumbers.column(stored));
    }

    private Stream<Condition> checks() {
        return Condition.of(draft.definition());
    }

    /** Whether the rows had to pass the same check before, with the same values. */
    private boolean isKept(Condition check) {
        return Condition.of(stored).anyMatch(before -> before.expression().equals(check.expression()))
                && draft.sources().stream()
                        .noneMatch(source -> !kept.isKept(source) && check.mentions(source.column()));
    }

    /** NULL is equal to nothing. */
    private Action duplicates(Uniqueness key) {
        var groups = "SELECT count(*) AS covet_rows, min(" + FutureRows.KEY + ") || ' and ' || max(" + FutureRows.KEY
                + ") AS covet_keys FROM " + rows.sql() + " WHERE " + key.present() + " GROUP BY " + key.groups()
                + " HAVING count(*) > 1";
        return new Examine(
                groups + " LIMIT 1",
                List.of(new Finding(
                        "Values of '" + draft.name() + "." + String.join(", ", key.columns())
                                + "', which shall be unique, come more than once",
                        "SELECT ifnull(sum(covet_rows), 0) FROM (" + groups + ")",
                        "SELECT covet_keys FROM (" + groups + ") WHERE covet_keys IS NOT NULL LIMIT 5",
                        CORRECT)));
    }
}
