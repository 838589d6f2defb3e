package dev.covet.migrations.entity;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was read, one line a thing, for comparison by eye. A name is shown where somebody chose it. */
final class Outline {

    private final List<String> lines = new ArrayList<>();

    private Outline() {}

    static String of(EntitySchema read) {
        var outline = new Outline();
        read.schema().tables().forEach(outline::table);
        read.schema()
                .sequences()
                .forEach(sequence -> outline.lines.add("sequence " + sequence.name() + " start " + sequence.start()
                        + " increment " + sequence.increment() + option(" options ", sequence.options())));
        read.nativeObjects().forEach(object -> outline.lines.add(object.kind() + " " + object.name()));
        read.unmanaged().forEach(one -> outline.lines.add("unmanaged " + one.name() + ": " + one.reason()));
        return String.join("\n", outline.lines) + "\n";
    }

    private void table(Table table) {
        lines.add("table " + table.name() + text(" comment ", table.comment()) + option(" options ", table.options()));
        table.columns().forEach(column -> lines.add("  " + column(column)));
        var key = table.primaryKey();
        if (key != null) {
            lines.add("  primary key " + list(key.columns()));
        }
        table.uniques().forEach(unique -> lines.add("  " + unique(table, unique)));
        table.foreignKeys().forEach(foreignKey -> lines.add("  " + foreignKey(table, foreignKey)));
        table.checks().forEach(check -> lines.add("  " + check(table, check)));
        table.indexes().forEach(index -> lines.add("  " + index(table, index)));
    }

    private static String column(Column column) {
        var generated = column.generated();
        return column.name() + " " + column.type()
                + (column.nullable() ? "" : " not null")
                + (column.identity() == null ? "" : " identity")
                + (column.defaultValue() == null ? "" : " default " + value(column.defaultValue()))
                + (generated == null
                        ? ""
                        : " generated " + generated.expression() + (generated.stored() ? " stored" : " virtual"))
                + text(" collate ", column.collation())
                + text(" comment ", column.comment())
                + option(" options ", column.options());
    }

    private static String value(ColumnDefault value) {
        if (value instanceof ColumnDefault.OfText text) {
            return "'" + text.value() + "'";
        }
        if (value instanceof ColumnDefault.OfNumber number) {
            return number.value().toPlainString();
        }
        return value instanceof ColumnDefault.OfBoolean bool
                ? String.valueOf(bool.value())
                : "(" + ((ColumnDefault.OfExpression) value).sql() + ")";
    }

    private static String unique(Table table, Unique unique) {
        return "unique " + name(unique.name(), Names.unique(table.name(), unique.columns())) + list(unique.columns())
                + deferrability(unique.deferrability())
                + (unique.nullsDistinct() ? "" : " nulls not distinct");
    }

    private static String foreignKey(Table table, ForeignKey key) {
        return "foreign key " + name(key.name(), Names.foreignKey(table.name(), key.columns())) + list(key.columns())
                + " -> " + key.referencedTable() + " " + list(key.referencedColumns())
                + action(" on delete ", key.onDelete())
                + action(" on update ", key.onUpdate())
                + deferrability(key.deferrability());
    }

    private static String check(Table table, Check check) {
        return "check " + name(check.name(), Names.check(table.name(), check.expression())) + check.expression();
    }

    private static String index(Table table, Index index) {
        return (index.unique() ? "unique index " : "index ")
                + name(index.name(), Names.index(table.name(), index.parts()))
                + index.parts().stream().map(Outline::part).collect(Collectors.joining(", "))
                + (index.include().isEmpty() ? "" : " include " + list(index.include()))
                + option(" where ", index.where());
    }

    private static String part(IndexPart part) {
        var options = part.options();
        return (part instanceof IndexPart.OfColumn column
                        ? column.column()
                        : "(" + ((IndexPart.OfExpression) part).expression() + ")")
                + (options.prefixLength() == null ? "" : "(" + options.prefixLength() + ")")
                + text(" collate ", options.collation())
                + option(" ", options.operatorClass())
                + (part.order() == SortOrder.DESC ? " desc" : "")
                + (options.nulls() == null ? "" : " nulls " + options.nulls());
    }

    private static String name(String name, String automatic) {
        return name.equals(automatic) ? "" : name + ": ";
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    private static String action(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : words + action;
    }

    private static String deferrability(Deferrability deferrability) {
        return deferrability == Deferrability.NOT_DEFERRABLE ? "" : " " + deferrability;
    }

    private static String text(String words, @Nullable String text) {
        return text == null ? "" : words + text;
    }

    private static String option(String words, @Nullable SqlText sql) {
        return sql == null ? "" : words + sql;
    }
}
