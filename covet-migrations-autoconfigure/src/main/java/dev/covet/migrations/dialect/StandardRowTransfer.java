package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Standard SQL, as far as all engines understand it. */
public class StandardRowTransfer implements RowTransfer {

    private final Clauses clauses;

    public StandardRowTransfer(Clauses clauses) {
        this.clauses = clauses;
    }

    @Override
    public List<String> create(String table, List<String> key, String query) {
        var statements = new ArrayList<String>();
        statements.add("CREATE TABLE " + quote(table) + " AS " + query);
        if (!key.isEmpty()) {
            statements.add(
                    "CREATE UNIQUE INDEX " + quote(table + "_key") + " ON " + quote(table) + " " + clauses.names(key));
        }
        return statements;
    }

    @Override
    public String insert(String table, List<String> columns, String query) {
        return "INSERT INTO " + quote(table) + " " + clauses.names(columns) + " " + query;
    }

    @Override
    public List<String> numberOn(Table table) {
        return List.of();
    }

    @Override
    public String update(Table table, String column, String value, String condition) {
        var assignments = Stream.concat(
                Stream.of(quote(column) + " = " + value),
                table.columns().stream()
                        .filter(other -> !other.name().equals(column) && changesByItself(other))
                        .map(other -> quote(other.name()) + " = " + quote(other.name())));
        return "UPDATE " + quote(table.name()) + " SET " + String.join(", ", assignments.toList()) + " WHERE "
                + condition;
    }

    @Override
    public String same(String left, String right) {
        return left + " IS NOT DISTINCT FROM " + right;
    }

    @Override
    public String compared(String value) {
        return value;
    }

    @Override
    public String kept(Column column, String value) {
        return value;
    }

    @Override
    public String broughtBack(Column column, String value) {
        return value;
    }

    /** Whether a column gets another value whenever its row is updated, unless it is told otherwise. */
    protected boolean changesByItself(Column column) {
        return false;
    }

    protected final Clauses clauses() {
        return clauses;
    }

    protected final String quote(String identifier) {
        return clauses.quote(identifier);
    }

    /** The names of columns that number the rows of a table. */
    protected static List<String> numbering(Table table) {
        return table.columns().stream()
                .filter(column -> column.identity() != null)
                .map(Column::name)
                .toList();
    }

    /** Whether a column takes no number but its own, unless it is told otherwise. */
    protected static boolean numbersAlways(Column column) {
        return column.identity() == Identity.ALWAYS;
    }
}
