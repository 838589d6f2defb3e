package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.StandardRowTransfer;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Table;
import java.util.List;

/** PostgreSQL's numbers of rows come from sequences, which do not look at rows that bring a number. */
final class PostgresqlRowTransfer extends StandardRowTransfer {

    PostgresqlRowTransfer(Clauses clauses) {
        super(clauses);
    }

    @Override
    public String insert(String table, List<String> columns, String query) {
        return "INSERT INTO " + quote(table) + " " + clauses().names(columns) + " OVERRIDING SYSTEM VALUE " + query;
    }

    /** Of an empty table the sequence stays where it is. */
    @Override
    public List<String> numberOn(Table table) {
        return numbering(table).stream()
                .map(column -> "SELECT setval(pg_get_serial_sequence("
                        + clauses().literal(quote(table.name())) + ", "
                        + clauses().literal(column) + "), max(" + quote(column) + ")) FROM " + quote(table.name())
                        + " HAVING max(" + quote(column) + ") IS NOT NULL")
                .toList();
    }

    /** Some types know no equality, but all have a text. */
    @Override
    public String same(String left, String right) {
        return left + "::text IS NOT DISTINCT FROM " + right + "::text";
    }

    @Override
    public String compared(String value) {
        return "(" + value + ")::text";
    }

    @Override
    public String kept(Column column, String value) {
        return isOwn(column) ? value + "::text" : value;
    }

    @Override
    public String broughtBack(Column column, String value) {
        return isOwn(column) ? value + "::" + clauses().type(column.type()) : value;
    }

    /** Whether the type may be one that somebody has created. */
    private static boolean isOwn(Column column) {
        return column.type() instanceof ColumnType.Native || column.type() instanceof ColumnType.Array;
    }
}
