package dev.covet.migrations.plan;

import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnRename;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Columns that SQL of their table's definition names. With such a column PostgreSQL drops checks and indexes, which would not
 * come back with it; MySQL and MariaDB refuse when what was kept is committed already. SQLite reads the definition itself.
 */
final class UsedColumns {

    private UsedColumns() {}

    /** @throws InvalidMigrationException when the operation drops one, naming what names it */
    static void requireUnused(Operation operation, Schema before, Engine engine) {
        if (operation instanceof DropColumn drop && engine != Engine.SQLITE) {
            before.table(drop.table()).ifPresent(table -> requireUnused(table, drop.column(), engine));
        }
    }

    private static void requireUnused(Table table, String column, Engine engine) {
        // Whatever it would be renamed to: what that changed names it.
        var naming = new ColumnRename(table.name(), column, column + "_");
        var users = new ArrayList<String>();
        table.checks().stream()
                .filter(check -> names(naming, Stream.of(check.expression()), engine))
                .forEach(check -> users.add("check '" + check.name() + "'"));
        table.columns().stream()
                .filter(other -> !other.name().equals(column) && names(naming, computation(other), engine))
                .forEach(other -> users.add("generated column '" + other.name() + "'"));
        table.indexes().stream()
                .filter(index -> names(naming, texts(index), engine))
                .forEach(index -> users.add("index '" + index.name() + "'"));
        if (!users.isEmpty()) {
            throw new InvalidMigrationException(
                    "The column '" + table.name() + "." + column + "' is still used by " + String.join(", ", users)
                            + ".",
                    "Drop these first, in an operation before this one; then they can also come back on the way back.");
        }
    }

    private static boolean names(ColumnRename naming, Stream<SqlText> texts, Engine engine) {
        return texts.flatMap(text -> text.on(engine).stream())
                .anyMatch(text -> naming.isIn(SqlText.of(Map.of(engine, text))));
    }

    private static Stream<SqlText> computation(Column column) {
        return Stream.ofNullable(column.generated()).map(generated -> generated.expression());
    }

    private static Stream<SqlText> texts(Index index) {
        var expressions = index.parts().stream()
                .filter(IndexPart.OfExpression.class::isInstance)
                .map(part -> ((IndexPart.OfExpression) part).expression());
        return Stream.concat(expressions, Stream.ofNullable(index.where()));
    }
}
