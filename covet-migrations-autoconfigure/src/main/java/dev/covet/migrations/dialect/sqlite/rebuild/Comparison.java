package dev.covet.migrations.dialect.sqlite.rebuild;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.Procedure.Action;
import dev.covet.migrations.dialect.Procedure.Examine;
import dev.covet.migrations.dialect.Procedure.Finding;
import dev.covet.migrations.dialect.Procedure.Require;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the old table beside those of the new one. Each row is found again by its number, else by its primary key; where
 * there is neither, all rows with the same values are counted.
 */
final class Comparison {

    private static final String REPORT = "Nothing is changed. Keep the database as it is, and report this.";
    private static final String CONVERT =
            "Change these values first, in a 'sql' or 'backfill' operation before this one.";

    private final TableDraft draft;
    private final KeptValues values;
    private final Sides sides;

    /**
     * Where the rows are.
     *
     * @param before the table that has them as they were
     * @param after the one that they have come into
     * @param number the number of a row in the former; {@code null} when it has none
     */
    record Sides(String before, String after, @Nullable String number) {}

    Comparison(CreateTable stored, TableDraft draft, Sides sides) {
        this.draft = draft;
        this.values = new KeptValues(stored, draft);
        this.sides = sides;
    }

    List<Action> questions() {
        var questions = new ArrayList<Action>();
        questions.add(new Require(
                "SELECT (SELECT count(*) FROM " + sides.before() + ") = (SELECT count(*) FROM " + sides.after() + ")",
                List.of("1"),
                "The table '" + draft.name() + "' has not as many rows as before: ",
                REPORT));
        var kept = values.columns();
        var pairs = kept.isEmpty() ? null : pairs();
        if (pairs != null) {
            questions.add(inPairs(pairs, kept));
        } else {
            if (!kept.isEmpty()) {
                questions.add(inGroups(kept));
            }
            if (!draft.conversions().isEmpty()) {
                questions.add(converted(sides.after() + " n", List.of()));
            }
        }
        return questions;
    }

    /** How a row of both tables is found; {@code null} when it cannot. A row that is missing has no value where another has one. */
    private @Nullable Pairs pairs() {
        var numbers = numbers();
        if (numbers != null) {
            return numbers;
        }
        var key = values.key();
        return key.isEmpty()
                ? null
                : new Pairs(
                        key.stream()
                                .map(source -> "n." + Quoted.name(source.column()) + " = o." + source.value())
                                .collect(joining(" AND ")),
                        "n." + Quoted.name(key.get(0).column()),
                        key.stream()
                                .map(source -> RowKeys.text("o." + source.value()))
                                .collect(joining(" || ' ' || ")));
    }

    private @Nullable Pairs numbers() {
        var number = sides.number();
        var written = RowNumbers.written(draft);
        var after = written == null ? values.number() : written;
        return number == null || after == null
                ? null
                : new Pairs("n." + Quoted.name(after) + " = o." + number, "n." + Quoted.name(after), "o." + number);
    }

    /**
     * Rows side by side.
     *
     * @param condition what joins them
     * @param present SQL that is NULL when there is no row after
     * @param key SQL for what tells the row from others
     */
    private record Pairs(String condition, String present, String key) {}

    /** All in one pass, as reading the rows is what takes time. */
    private Action inPairs(Pairs pairs, List<ColumnSource> kept) {
        // Two kinds of values cannot be equal here, as the type of the column is the same in both. Without its affinity
        // no
        // value is converted to be compared.
        var different = Stream.concat(
                        Stream.of(pairs.present() + " IS NULL"),
                        kept.stream()
                                .filter(source -> !isNumber(source))
                                .map(source -> "+n." + Quoted.name(source.column()) + " IS NOT +o." + source.value()
                                        + " COLLATE BINARY"))
                .collect(joining(" OR "));
        var rows = sides.before() + " o LEFT JOIN " + sides.after() + " n ON " + pairs.condition();
        var doubt = new Doubt("The table '" + draft.name() + "' has other values than before", different, pairs.key());
        return converted(rows, List.of(doubt));
    }

    /** It is what the rows are joined by. */
    private boolean isNumber(ColumnSource source) {
        return sides.number() != null && source.column().equalsIgnoreCase(values.number());
    }

    private record Doubt(String what, String condition, String key) {}

    private Action converted(String rows, List<Doubt> doubts) {
        var conditions = new ArrayList<String>();
        var findings = new ArrayList<Finding>();
        for (var doubt : doubts) {
            conditions.add(doubt.condition());
            findings.add(finding(doubt.what(), rows, doubt.condition(), doubt.key(), REPORT));
        }
        var key = RowKeys.of(draft.definition(), "n.");
        for (var conversion : draft.conversions()) {
            var condition = Conversion.of(conversion.misfit(), "n." + Quoted.name(conversion.column()));
            conditions.add(condition);
            findings.add(finding(conversion.doubt(draft.name()), rows, condition, key, CONVERT));
        }
        return new Examine(
                "SELECT 1 FROM " + rows + " WHERE " + String.join(" OR ", conditions) + " LIMIT 1", findings);
    }

    private static Finding finding(String what, String rows, String condition, @Nullable String key, String fix) {
        return new Finding(
                what,
                "SELECT count(*) FROM " + rows + " WHERE " + condition,
                key == null ? null : "SELECT " + key + " FROM " + rows + " WHERE " + condition + " LIMIT 5",
                fix);
    }

    /** As there are as many rows in all, no group can have more rows than before unless another one has fewer. */
    private Action inGroups(List<ColumnSource> kept) {
        var rows = groups(sides.before(), kept, source -> String.valueOf(source.value()))
                + " EXCEPT "
                + groups(sides.after(), kept, source -> Quoted.name(source.column()));
        return new Examine(
                rows + " LIMIT 1",
                List.of(new Finding(
                        "The table '" + draft.name() + "' has other values than before",
                        "SELECT sum(covet_rows) FROM (" + rows + ")",
                        null,
                        REPORT)));
    }

    private static String groups(String table, List<ColumnSource> kept, Function<ColumnSource, String> value) {
        var values = kept.stream()
                .map(value)
                .flatMap(column -> Stream.of("typeof(" + column + ")", column + " COLLATE BINARY"))
                .toList();
        return "SELECT " + String.join(", ", values) + ", count(*) AS covet_rows FROM " + table + " GROUP BY "
                + String.join(", ", values);
    }
}
