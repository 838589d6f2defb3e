package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of the torture schema, and what comes of it.
 *
 * @param edits by table, pairs of what is replaced in its definition, and what takes its place
 * @param changed columns whose values are others afterwards, or gone
 * @param refusal a pattern of what is said when it cannot be; {@code null} when it can
 * @param since the first version that has what it needs, as {@code 3.x}
 */
record Alter(
        String name,
        Function<Schema, List<Operation>> operations,
        String table,
        List<String> edits,
        List<String> changed,
        @Nullable String refusal,
        int since) {

    static Alter single(String name, String table, Function<Schema, Operation> operation, String... edits) {
        return new Alter(name, schema -> List.of(operation.apply(schema)), table, List.of(edits), List.of(), null, 8);
    }

    static Alter several(String name, String table, Function<Schema, List<Operation>> operations, String... edits) {
        return new Alter(name, operations, table, List.of(edits), List.of(), null, 8);
    }

    /** A column that gets another definition. */
    static Alter column(String table, String column, UnaryOperator<Column> change, String... edits) {
        return column(table, column, change, null, edits);
    }

    static Alter column(
            String table, String column, UnaryOperator<Column> change, @Nullable ColumnDefault fill, String... edits) {
        return single(
                "alter " + table + "." + column,
                table,
                schema -> alterColumn(schema, table, column, change, fill),
                edits);
    }

    static AlterColumn alterColumn(
            Schema schema, String table, String column, UnaryOperator<Column> change, @Nullable ColumnDefault fill) {
        return new AlterColumn(table, change.apply(schema.column(table, column).orElseThrow()), fill);
    }

    Alter changing(String... columns) {
        return new Alter(name, operations, table, edits, List.of(columns), refusal, since);
    }

    Alter refused(String why) {
        return new Alter(name, operations, table, edits, changed, why, since);
    }

    Alter since(int minor) {
        return new Alter(name, operations, table, edits, changed, refusal, minor);
    }

    static UnaryOperator<Column> type(String type) {
        return column -> new Column(
                column.name(),
                ColumnType.parse(type),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                column.comment(),
                column.options());
    }

    static UnaryOperator<Column> nullable() {
        return column -> new Column(
                column.name(),
                column.type(),
                true,
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                column.comment(),
                null);
    }

    static UnaryOperator<Column> byDefault(@Nullable ColumnDefault value) {
        return column -> column.withDefault(value);
    }

    static UnaryOperator<Column> collated(@Nullable String collation) {
        return column -> new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                collation,
                column.comment(),
                column.options());
    }

    static UnaryOperator<Column> generatedAs(String expression, boolean stored) {
        return column -> new Column(
                column.name(),
                column.type(),
                column.nullable(),
                null,
                null,
                new Generated(SqlText.of(expression), stored),
                column.collation(),
                column.comment(),
                column.options());
    }

    @Override
    public String toString() {
        return name + " " + edits;
    }
}
