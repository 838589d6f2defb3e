package dev.covet.migrations.source;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What tables and their parts are in a migration file; the counterpart of the readers. */
final class TableNodes {

    private TableNodes() {}

    static YamlNode.Fields table(Table table) {
        if (!table.complete()) {
            throw new InvalidMigrationException(
                    "The table '" + table.name() + "' is known in part only, so its creation cannot be written.",
                    "State what the SQL amounts to that changed it: the key 'state' of the operation sql.");
        }
        var fields =
                new YamlFieldsBuilder().text("name", table.name()).each("columns", table.columns(), TableNodes::column);
        var key = table.primaryKey();
        if (key != null) {
            fields.node("primaryKey", primaryKey(new YamlFieldsBuilder(), key).build());
        }
        return fields.eachIfAny(
                        "uniques",
                        table.uniques(),
                        unique -> unique(new YamlFieldsBuilder(), unique).build())
                .eachIfAny(
                        "foreignKeys",
                        table.foreignKeys(),
                        foreignKey ->
                                foreignKey(new YamlFieldsBuilder(), foreignKey).build())
                .eachIfAny(
                        "checks",
                        table.checks(),
                        check -> check(new YamlFieldsBuilder(), check).build())
                .eachIfAny(
                        "indexes",
                        table.indexes(),
                        index ->
                                IndexNodes.index(new YamlFieldsBuilder(), index).build())
                .text("comment", table.comment())
                .sql("options", table.options())
                .build();
    }

    static YamlNode.Fields column(Column column) {
        var fields = new YamlFieldsBuilder().text("name", column.name()).node("type", type(column.type()));
        if (!column.nullable() && column.identity() == null) {
            fields.plain("nullable", "false");
        }
        literal(fields, "default", "defaultExpression", column.defaultValue());
        var identity = column.identity();
        if (identity != null) {
            fields.plain("identity", identity == Identity.ALWAYS ? "always" : "true");
        }
        var generated = column.generated();
        if (generated != null) {
            fields.node(
                    "generated",
                    new YamlFieldsBuilder()
                            .sql("expression", generated.expression())
                            .flag("stored", generated.stored())
                            .build());
        }
        return fields.text("collation", column.collation())
                .text("comment", column.comment())
                .sql("options", column.options())
                .build();
    }

    static void literal(YamlFieldsBuilder fields, String key, String expressionKey, @Nullable ColumnDefault value) {
        if (value instanceof ColumnDefault.OfText text) {
            fields.text(key, text.value());
        } else if (value instanceof ColumnDefault.OfNumber number) {
            fields.plain(key, number.value().toString());
        } else if (value instanceof ColumnDefault.OfBoolean yesOrNo) {
            fields.plain(key, Boolean.toString(yesOrNo.value()));
        } else if (value instanceof ColumnDefault.OfExpression expression) {
            fields.sql(expressionKey, expression.sql());
        }
    }

    static YamlFieldsBuilder primaryKey(YamlFieldsBuilder fields, PrimaryKey key) {
        return fields.text("name", key.name()).texts("columns", key.columns());
    }

    static YamlFieldsBuilder unique(YamlFieldsBuilder fields, Unique unique) {
        fields.text("name", unique.name()).texts("columns", unique.columns());
        deferrable(fields, unique.deferrability());
        return unique.nullsDistinct() ? fields : fields.plain("nullsDistinct", "false");
    }

    static YamlFieldsBuilder foreignKey(YamlFieldsBuilder fields, ForeignKey key) {
        var target = new YamlFieldsBuilder()
                .text("table", key.referencedTable())
                .texts("columns", key.referencedColumns())
                .build();
        fields.text("name", key.name()).texts("columns", key.columns()).node("references", target);
        action(fields, "onDelete", key.onDelete());
        action(fields, "onUpdate", key.onUpdate());
        deferrable(fields, key.deferrability());
        return fields;
    }

    static YamlFieldsBuilder check(YamlFieldsBuilder fields, Check check) {
        return fields.text("name", check.name()).sql("expression", check.expression());
    }

    private static void action(YamlFieldsBuilder fields, String key, ReferentialAction action) {
        if (action != ReferentialAction.NO_ACTION) {
            fields.plain(key, action.sql().toLowerCase(Locale.ROOT));
        }
    }

    private static void deferrable(YamlFieldsBuilder fields, Deferrability deferrability) {
        if (deferrability != Deferrability.NOT_DEFERRABLE) {
            fields.plain("deferrable", deferrability == Deferrability.DEFERRABLE ? "true" : "initially");
        }
    }

    private static YamlNode type(ColumnType type) {
        if (type instanceof ColumnType.Native spelt) {
            return new YamlFieldsBuilder().sql("native", spelt.spelling()).build();
        }
        if (type instanceof ColumnType.Array array && type(array.element()) instanceof YamlNode.Fields element) {
            return new YamlFieldsBuilder().node("array", element).build();
        }
        return YamlFieldsBuilder.textNode(type.toString());
    }
}
