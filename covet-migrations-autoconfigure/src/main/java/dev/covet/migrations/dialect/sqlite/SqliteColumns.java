package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.ColumnOptions;
import dev.covet.migrations.dialect.Refusals;
import dev.covet.migrations.dialect.sqlite.rebuild.ColumnText;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How SQLite spells columns. */
final class SqliteColumns {

    private static final Pattern CONFLICT_OF_NOT_NULL =
            Pattern.compile("ON\\s+CONFLICT\\s+\\w+", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Clauses clauses;
    private final Refusals refusals;

    SqliteColumns(Clauses clauses, Refusals refusals) {
        this.clauses = clauses;
        this.refusals = refusals;
    }

    ColumnText text(String table, Column column) {
        if (column.generated() != null) {
            refusals.requireVersion(3, 31, 0, "generate the column '" + table + "." + column.name() + "'");
        }
        var options = ColumnOptions.of(
                clauses.optional(column.options()), column.nullable() ? NOTHING : CONFLICT_OF_NOT_NULL);
        return new ColumnText(
                clauses.quote(column.name()),
                column.identity() == null ? clauses.type(column.type()) : "INTEGER",
                column.identity() != null,
                Clauses.words(column.nullable() ? "" : "NOT NULL", options.early()),
                clauses.defaultValue(column),
                clauses.collation(column),
                clauses.generated(column),
                column.type() instanceof ColumnType.Enumerated type
                        ? clauses.check(Names.enumeration(table, column.name()), clauses.isOneOf(column.name(), type))
                        : "",
                options.late());
    }

    /** Refuses an identity beside a primary key that it is not. */
    void requireKeyOf(Column column, Optional<Table> table) {
        var key = table.map(Table::primaryKey);
        if (column.identity() != null && key.isPresent() && !key.get().columns().equals(List.of(column.name()))) {
            throw notTheKey(table.get().name(), column);
        }
    }

    InvalidMigrationException notTheKey(String table, Column column) {
        return refusals.cannot(
                "number rows by the column '" + table + "." + column.name() + "', which is not the primary key",
                "Make it the primary key, alone, or leave 'identity' out.");
    }

    /** Refuses to take the key from a column that numbers the rows. */
    void requireNoIdentity(Table table) {
        table.columns().stream()
                .filter(column -> column.identity() != null)
                .findFirst()
                .ifPresent(column -> {
                    throw refusals.cannot(
                            "drop the primary key of the table '" + table.name() + "', by whose column '"
                                    + column.name() + "' it numbers the rows",
                            "Take 'identity' from the column first, with alterColumn.");
                });
    }
}
