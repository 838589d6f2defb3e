package dev.covet.migrations.report;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.Unique;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The parts of a schema as people read them: near SQL, and the same for every engine. */
final class SchemaWords {

    private final Engine engine;

    SchemaWords(Engine engine) {
        this.engine = engine;
    }

    String column(Column column) {
        var words = new StringJoiner(" ");
        words.add(column.type().toString());
        words.add(column.nullable() ? "null" : "not null");
        var value = column.defaultValue();
        if (value != null) {
            words.add("default " + defaultValue(value));
        }
        if (column.identity() != null) {
            words.add(column.identity() == Identity.ALWAYS ? "identity always" : "identity");
        }
        var generated = column.generated();
        if (generated != null) {
            words.add(generated(generated));
        }
        if (column.collation() != null) {
            words.add("collate " + column.collation());
        }
        if (column.options() != null) {
            words.add(sql(column.options()));
        }
        if (column.comment() != null) {
            words.add("comment " + quoted(column.comment()));
        }
        return words.toString();
    }

    String foreignKey(ForeignKey key) {
        var words = new StringJoiner(" ");
        words.add(list(key.columns()));
        words.add("references " + key.referencedTable() + " " + list(key.referencedColumns()));
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            words.add("on delete " + lower(key.onDelete().sql()));
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            words.add("on update " + lower(key.onUpdate().sql()));
        }
        return words.add(lower(key.deferrability().sql())).toString().strip();
    }

    String unique(Unique unique) {
        var words = new StringJoiner(" ").add(list(unique.columns()));
        if (!unique.nullsDistinct()) {
            words.add("nulls not distinct");
        }
        return words.add(lower(unique.deferrability().sql())).toString().strip();
    }

    String index(Index index) {
        var words = new StringJoiner(" ");
        if (index.unique()) {
            words.add("unique");
        }
        if (index.method() != null) {
            words.add("using " + sql(index.method()));
        }
        words.add(index.parts().stream().map(this::part).collect(Collectors.joining(", ", "(", ")")));
        if (!index.include().isEmpty()) {
            words.add("include " + list(index.include()));
        }
        if (!index.nullsDistinct()) {
            words.add("nulls not distinct");
        }
        if (index.where() != null) {
            words.add("where " + sql(index.where()));
        }
        return words.toString();
    }

    String sequence(Sequence sequence) {
        return "start " + sequence.start() + " increment " + sequence.increment() + (sequence.cycle() ? " cycle" : "");
    }

    String trigger(Trigger trigger) {
        return lower(trigger.timing().name()) + " " + lower(trigger.event().name()) + " on " + trigger.table() + ": "
                + sql(trigger.body());
    }

    /** The text of this engine, else all there is. */
    String sql(SqlText text) {
        return text.on(engine).orElseGet(text::toString);
    }

    static String list(List<String> names) {
        return "(" + String.join(", ", names) + ")";
    }

    private String defaultValue(ColumnDefault value) {
        if (value instanceof ColumnDefault.OfText text) {
            return quoted(text.value());
        }
        if (value instanceof ColumnDefault.OfNumber number) {
            return number.value().toPlainString();
        }
        if (value instanceof ColumnDefault.OfBoolean truth) {
            return String.valueOf(truth.value());
        }
        return sql(((ColumnDefault.OfExpression) value).sql());
    }

    private String generated(Generated generated) {
        return "as (" + sql(generated.expression()) + ")" + (generated.stored() ? " stored" : "");
    }

    private String part(IndexPart part) {
        var what = part instanceof IndexPart.OfColumn key
                ? key.column()
                : "(" + sql(((IndexPart.OfExpression) part).expression()) + ")";
        var options = part.options();
        return what
                + (options.prefixLength() == null ? "" : "(" + options.prefixLength() + ")")
                + (part.order() == SortOrder.DESC ? " desc" : "")
                + (options.nulls() == null
                        ? ""
                        : " nulls " + lower(options.nulls().name()));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
