package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.dialect.Blocking;
import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Work;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a new column costs: a value that is the same for all rows is kept once; others are written into each row. */
final class PostgresqlAddedColumn {

    private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

    /** A name before a parenthesis, unless it is that of a type. */
    private static final Pattern FUNCTION =
            Pattern.compile("(?<!::)(?<!\\bas )\\b([a-z_][a-z0-9_]*)\\s*\\(", Pattern.CASE_INSENSITIVE);

    /** Some that have one value for a whole statement; of others that is not assumed. */
    private static final Set<String> SAME_FOR_ALL_ROWS = Set.of(
            "now",
            "transaction_timestamp",
            "statement_timestamp",
            "current_timestamp",
            "localtimestamp",
            "current_time",
            "localtime",
            "date_trunc",
            "timezone",
            "coalesce",
            "concat",
            "lower",
            "upper",
            "cast");

    private final Clauses clauses;
    private final String table;
    private final Column column;

    PostgresqlAddedColumn(Clauses clauses, AddColumn operation) {
        this.clauses = clauses;
        this.table = operation.table();
        this.column = operation.column();
    }

    Impact impact() {
        var impact = Impact.on(table, Blocking.EVERYTHING, work());
        if (isWrittenIntoEachRow()) {
            impact = impact.advising(
                    "Add the column as nullable, then give it the default, fill the rows with a backfill,"
                            + " and make it NOT NULL: each takes a moment or blocks nobody.");
        }
        if (column.type() instanceof ColumnType.Enumerated) {
            impact = impact.advising("Add it as varchar, and the check that it is one of its values with NOT VALID.");
        }
        if (hasTypeOfUser()) {
            impact = impact.noting("If its type '" + clauses.type(column.type())
                    + "' is a domain with a check, the whole table is rewritten.");
        }
        return needsValue()
                ? impact.noting("Fails if the table has rows, as they have no value for '" + column.name() + "'.")
                : impact;
    }

    private Work work() {
        if (isWrittenIntoEachRow()) {
            return Work.REWRITE;
        }
        // The check that comes with the type is tried on all rows, though they all have the same.
        return column.type() instanceof ColumnType.Enumerated ? Work.SCAN : Work.INSTANT;
    }

    private boolean isWrittenIntoEachRow() {
        var generated = column.generated();
        return column.identity() != null
                || (generated != null && generated.stored())
                || (column.defaultValue() instanceof ColumnDefault.OfExpression && differsByRow());
    }

    private boolean differsByRow() {
        var functions =
                FUNCTION.matcher(STRING.matcher(clauses.defaultValue(column).replaceFirst("^DEFAULT ", ""))
                        .replaceAll("''"));
        return functions
                .results()
                .anyMatch(found -> !SAME_FOR_ALL_ROWS.contains(found.group(1).toLowerCase(Locale.ROOT)));
    }

    private boolean hasTypeOfUser() {
        return column.type() instanceof ColumnType.Native
                && !PostgresqlColumnChange.OF_POSTGRESQL
                        .matcher(clauses.type(column.type()))
                        .find();
    }

    private boolean needsValue() {
        return !column.nullable()
                && column.defaultValue() == null
                && column.identity() == null
                && column.generated() == null;
    }
}
