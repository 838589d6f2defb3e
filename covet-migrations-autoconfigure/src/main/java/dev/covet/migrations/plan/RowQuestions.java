package dev.covet.migrations.plan;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions for rows of a table that do not fit what is going to be demanded of them; the answers are their keys. */
record RowQuestions(Dialect dialect, Table table) {

    /** The rows with a value in a column, by the first column of their key; empty without a key. */
    Optional<String> values(String column, int most) {
        return key().stream()
                .findFirst()
                .map(key -> "SELECT " + quote(key) + " FROM " + quote(table.name()) + " WHERE " + quote(column)
                        + " IS NOT NULL LIMIT " + most);
    }

    boolean isNullable(String column) {
        return table.column(column).filter(Column::nullable).isPresent();
    }

    Step.Conflict dangling(ForeignKey key) {
        var pointing = key.columns().stream()
                .map(column -> "t." + quote(column) + " IS NOT NULL")
                .collect(joining(" AND "));
        var pairs = new ArrayList<String>();
        for (var i = 0; i < key.columns().size(); i++) {
            pairs.add("p." + quote(key.referencedColumns().get(i)) + " = t."
                    + quote(key.columns().get(i)));
        }
        return conflict(
                key.columns(),
                " t WHERE " + pointing + " AND NOT EXISTS (SELECT 1 FROM " + quote(key.referencedTable()) + " p WHERE "
                        + String.join(" AND ", pairs) + ")",
                "Rows of '" + table.name() + "' point at rows of '" + key.referencedTable() + "' that are not there",
                "Bring the rows back that they point at, or let them point at others.");
    }

    Step.Conflict repeated(List<String> columns) {
        var all = columns.stream().map(this::quote).collect(joining(", "));
        var present =
                columns.stream().map(column -> quote(column) + " IS NOT NULL").collect(joining(" AND "));
        var same = columns.stream()
                .map(column -> "d." + quote(column) + " = t." + quote(column))
                .collect(joining(" AND "));
        return conflict(
                columns,
                " t JOIN (SELECT " + all + " FROM " + quote(table.name()) + " WHERE " + present + " GROUP BY " + all
                        + " HAVING COUNT(*) > 1) d ON " + same,
                "Rows of '" + table.name() + "' have the same '" + String.join("', '", columns)
                        + "', which must be unique",
                "Change or delete all but one of them.");
    }

    Step.Conflict missing(String column) {
        return conflict(
                List.of(column),
                " t WHERE t." + quote(column) + " IS NULL",
                "Rows of '" + table.name() + "' have no value for '" + column + "', which must have one",
                "Give them one, or delete them.");
    }

    Optional<Step.Conflict> refused(Check check) {
        return check.expression()
                .on(dialect.engine())
                .filter(expression -> !key().isEmpty())
                .map(expression -> conflict(
                        List.of(),
                        " WHERE NOT (" + expression + ")",
                        "The check '" + check.name() + "' of the table '" + table.name() + "' does not hold for rows",
                        "Change or delete these rows."));
    }

    /** @param otherwise columns that stand for a row where the table has no key */
    private Step.Conflict conflict(List<String> otherwise, String source, String words, String fix) {
        var prefix = source.startsWith(" t ") ? "t." : "";
        var keys = key().isEmpty() ? otherwise : key();
        var names = keys.stream().map(column -> prefix + quote(column)).collect(joining(", "));
        return new Step.Conflict(
                "SELECT " + names + " FROM " + quote(table.name()) + source,
                words + "; their keys: ",
                true,
                false,
                fix);
    }

    private List<String> key() {
        return Keeping.key(table, "");
    }

    private String quote(String identifier) {
        return dialect.quote(identifier);
    }
}
