package dev.covet.migrations.plan;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operation demands of rows that are there already, as questions for those that do not fit. */
public final class Demands {

    private final Dialect dialect;
    private final Table table;

    private Demands(Dialect dialect, Table table) {
        this.dialect = dialect;
        this.table = table;
    }

    /**
     * The questions, to be asked just before the operation.
     *
     * @param before the schema that it meets
     * @return nothing where it demands nothing, or what cannot be asked in general
     */
    public static List<Step.Conflict> of(Operation operation, Schema before, Dialect dialect) {
        return tableOf(operation)
                .flatMap(before::table)
                .map(table -> new Demands(dialect, table).of(operation))
                .orElse(List.of());
    }

    /**
     * A query for the rows with a value in a column that gets another type, by the first column of their key.
     *
     * @param most how many it gives at most
     * @return empty where no column gets another type, or rows have no key
     */
    public static Optional<String> values(Operation operation, Schema before, Dialect dialect, int most) {
        return operation instanceof AlterColumn alter
                ? before.table(alter.table())
                        .filter(table -> table.column(alter.column().name())
                                .filter(column ->
                                        !column.type().equals(alter.column().type()))
                                .isPresent())
                        .map(table -> new Demands(dialect, table))
                        .filter(demands -> !demands.key().isEmpty())
                        .map(demands -> demands.values(alter.column().name(), most))
                : Optional.empty();
    }

    private String values(String column, int most) {
        return "SELECT " + quote(key().get(0)) + " FROM " + quote(table.name()) + " WHERE " + quote(column)
                + " IS NOT NULL LIMIT " + most;
    }

    private static Optional<String> tableOf(Operation operation) {
        if (operation instanceof AddForeignKey add) {
            return Optional.of(add.table());
        }
        if (operation instanceof AddUnique add) {
            return Optional.of(add.table());
        }
        if (operation instanceof AddPrimaryKey add) {
            return Optional.of(add.table());
        }
        if (operation instanceof AddIndex add) {
            return Optional.of(add.table());
        }
        if (operation instanceof AddCheck add) {
            return Optional.of(add.table());
        }
        return operation instanceof AlterColumn alter ? Optional.of(alter.table()) : Optional.empty();
    }

    private List<Step.Conflict> of(Operation operation) {
        if (operation instanceof AddForeignKey add) {
            return List.of(dangling(add.key()));
        }
        if (operation instanceof AddUnique add && add.unique().nullsDistinct()) {
            return List.of(repeated(add.unique().columns()));
        }
        if (operation instanceof AddPrimaryKey add) {
            return Stream.concat(
                            add.key().columns().stream().map(this::missing),
                            Stream.of(repeated(add.key().columns())))
                    .toList();
        }
        if (operation instanceof AddIndex add
                && add.index().unique()
                && add.index().where() == null) {
            return wholeColumns(add.index().parts()).map(this::repeated).stream()
                    .toList();
        }
        if (operation instanceof AddCheck add) {
            return refused(add.check()).stream().toList();
        }
        return operation instanceof AlterColumn alter && becomesRequired(alter)
                ? List.of(missing(alter.column().name()))
                : List.of();
    }

    private boolean becomesRequired(AlterColumn alter) {
        var isNullable =
                table.column(alter.column().name()).filter(Column::nullable).isPresent();
        return isNullable && !alter.column().nullable() && alter.fill() == null;
    }

    private Step.Conflict dangling(ForeignKey key) {
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

    private Step.Conflict repeated(List<String> columns) {
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

    private Step.Conflict missing(String column) {
        return conflict(
                List.of(column),
                " t WHERE t." + quote(column) + " IS NULL",
                "Rows of '" + table.name() + "' have no value for '" + column + "', which must have one",
                "Give them one, or delete them.");
    }

    private Optional<Step.Conflict> refused(Check check) {
        return check.expression()
                .on(dialect.engine())
                .filter(expression -> !key().isEmpty())
                .map(expression -> conflict(
                        List.of(),
                        " WHERE NOT (" + expression + ")",
                        "The check '" + check.name() + "' of the table '" + table.name() + "' does not hold for rows",
                        "Change or delete these rows."));
    }

    /** What a unique index is about when it is no more than a unique constraint would be. */
    private static Optional<List<String>> wholeColumns(List<IndexPart> parts) {
        var columns = parts.stream()
                .filter(IndexPart.OfColumn.class::isInstance)
                .map(IndexPart.OfColumn.class::cast)
                .filter(part -> part.options().equals(PartOptions.NONE))
                .map(IndexPart.OfColumn::column)
                .toList();
        return columns.size() == parts.size() ? Optional.of(columns) : Optional.empty();
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
