package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Short ways to write schemas down. */
final class Samples {

    private Samples() {}

    static Schema schema(Table... tables) {
        var schema = Schema.empty();
        for (var table : tables) {
            schema = schema.createTable(table);
        }
        return schema;
    }

    /** A table whose primary key is {@code id}. */
    static Table table(String name, Column... columns) {
        return keyless(name, columns).withPrimaryKey(primaryKey(name, "id"));
    }

    static Table keyless(String name, Column... columns) {
        return Table.of(name, List.of(columns));
    }

    static PrimaryKey primaryKey(String table, String... columns) {
        return new PrimaryKey("pk_" + table, List.of(columns));
    }

    static Column id() {
        return required("id", "bigint");
    }

    static Column numbered() {
        return id().withIdentity(Identity.BY_DEFAULT);
    }

    static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }

    static Column required(String name, String type) {
        return column(name, type).notNull();
    }

    static Column generated(String name, String type, String expression, boolean stored) {
        return generated(name, type, SqlText.of(expression), stored);
    }

    static Column generated(String name, String type, SqlText expression, boolean stored) {
        return new Column(
                name, ColumnType.parse(type), true, null, null, new Generated(expression, stored), null, null);
    }

    static Column told(Column column, Map<Engine, String> options) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                column.comment(),
                SqlText.of(options));
    }

    static Column commented(Column column, String comment) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                comment);
    }

    static Column collated(Column column, String collation) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                collation,
                column.comment());
    }

    static ColumnDefault text(String value) {
        return new ColumnDefault.OfText(value);
    }

    static ColumnDefault number(String value) {
        return new ColumnDefault.OfNumber(new BigDecimal(value));
    }

    static ColumnDefault yes() {
        return new ColumnDefault.OfBoolean(true);
    }

    static ColumnDefault no() {
        return new ColumnDefault.OfBoolean(false);
    }

    static ColumnDefault expression(String sql) {
        return new ColumnDefault.OfExpression(SqlText.of(sql));
    }

    static Unique unique(String name, String... columns) {
        return new Unique(name, List.of(columns));
    }

    static Check check(String name, String expression) {
        return new Check(name, SqlText.of(expression));
    }

    static ForeignKey foreignKey(String name, String column, String table, String referenced) {
        return foreignKey(name, column, table, referenced, ReferentialAction.NO_ACTION);
    }

    static ForeignKey foreignKey(
            String name, String column, String table, String referenced, ReferentialAction onDelete) {
        return new ForeignKey(name, List.of(column), table, List.of(referenced), onDelete, ReferentialAction.NO_ACTION);
    }

    static Index index(String name, String... columns) {
        return new Index(name, parts(columns), false, null);
    }

    static Index uniqueIndex(String name, String... columns) {
        return new Index(name, parts(columns), true, null);
    }

    private static List<IndexPart> parts(String... columns) {
        return Arrays.stream(columns)
                .<IndexPart>map(column -> new IndexPart.OfColumn(column, SortOrder.ASC))
                .toList();
    }
}
