package dev.covet.migrations.dialect;

import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ColumnTypeVisitor;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.Unique;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts that statements are made of, spelt with an engine's quoting, literals and types. */
public final class Clauses {

    private final Quoting quoting;
    private final Literals literals;
    private final ColumnTypeVisitor<String> types;

    public Clauses(Quoting quoting, Literals literals, ColumnTypeVisitor<String> types) {
        this.quoting = quoting;
        this.literals = literals;
        this.types = types;
    }

    public String quote(String identifier) {
        return quoting.quote(identifier);
    }

    public String literal(String text) {
        return literals.literal(withoutNul(text));
    }

    /** Quoted names in parentheses. */
    public String names(List<String> identifiers) {
        return "(" + String.join(", ", identifiers.stream().map(this::quote).toList()) + ")";
    }

    /** Those that are not empty, with blanks between them. */
    public static String words(String... words) {
        return String.join(" ", Stream.of(words).filter(word -> !word.isEmpty()).toList());
    }

    public String type(ColumnType type) {
        return type.accept(types);
    }

    /** Empty when the column has no collation of its own. */
    public String collation(Column column) {
        return collation(column.collation());
    }

    /** Empty when there is no name. */
    public String collation(@Nullable String name) {
        return name == null ? "" : "COLLATE " + quote(name);
    }

    /** Empty when the column has no default. */
    public String defaultValue(Column column) {
        var value = column.defaultValue();
        return value == null ? "" : "DEFAULT " + literals.asDefault(value(value, column.type()), column.type());
    }

    /** A value for a column of {@code type}, for use anywhere in SQL. */
    public String value(ColumnDefault value, ColumnType type) {
        if (value instanceof ColumnDefault.OfText text) {
            return literals.text(withoutNul(text.value()), type);
        }
        if (value instanceof ColumnDefault.OfNumber number) {
            return number.value().toPlainString();
        }
        if (value instanceof ColumnDefault.OfBoolean bool) {
            return literals.bool(bool.value());
        }
        var sql = sql(((ColumnDefault.OfExpression) value).sql(), "A default of a column of type " + type);
        return literals.expression(sql, type);
    }

    /** The statement that gives rows with NULL the operation's value for them; none when it has no such value. */
    public List<String> fill(AlterColumn operation) {
        var fill = operation.fill();
        if (fill == null) {
            return List.of();
        }
        var column = quote(operation.column().name());
        return List.of("UPDATE " + quote(operation.table()) + " SET " + column + " = "
                + value(fill, operation.column().type()) + " WHERE " + column + " IS NULL");
    }

    /** Empty when the column holds what is written to it. */
    public String generated(Column column) {
        var generated = column.generated();
        return generated == null
                ? ""
                : "GENERATED ALWAYS AS (" + sql(generated.expression(), "The generated column '" + column.name() + "'")
                        + ") " + (generated.stored() ? "STORED" : "VIRTUAL");
    }

    public String primaryKey(PrimaryKey key) {
        return "CONSTRAINT " + quote(key.name()) + " PRIMARY KEY " + names(key.columns());
    }

    public String unique(Unique unique) {
        return words(
                "CONSTRAINT " + quote(unique.name()),
                unique.nullsDistinct() ? "UNIQUE" : "UNIQUE NULLS NOT DISTINCT",
                names(unique.columns()),
                unique.deferrability().sql());
    }

    public String foreignKey(ForeignKey key) {
        return words(
                "CONSTRAINT " + quote(key.name()),
                "FOREIGN KEY " + names(key.columns()),
                "REFERENCES " + quote(key.referencedTable()) + " " + names(key.referencedColumns()),
                key.onDelete() == ReferentialAction.NO_ACTION
                        ? ""
                        : "ON DELETE " + key.onDelete().sql(),
                key.onUpdate() == ReferentialAction.NO_ACTION
                        ? ""
                        : "ON UPDATE " + key.onUpdate().sql(),
                key.deferrability().sql());
    }

    public String check(Check check) {
        return check(check.name(), sql(check.expression(), "The check '" + check.name() + "'"));
    }

    public String check(String name, String expression) {
        return "CONSTRAINT " + quote(name) + " CHECK (" + expression + ")";
    }

    /** That a column holds one of the values of its enumerated type. */
    public String isOneOf(String column, ColumnType.Enumerated type) {
        return quote(column) + " IN ("
                + String.join(", ", type.values().stream().map(this::literal).toList()) + ")";
    }

    /** The value that a part of an index is sorted by. */
    public String indexed(IndexPart part) {
        return part instanceof IndexPart.OfColumn key
                ? quote(key.column())
                : "(" + sql(((IndexPart.OfExpression) part).expression(), "An expression of an index") + ")";
    }

    /** The direction of a part of an index; empty for the usual one. */
    public static String direction(IndexPart part) {
        return part.order() == SortOrder.DESC ? "DESC" : "";
    }

    /** Which rows an index holds; empty for all. */
    public String where(Index index) {
        var where = index.where();
        return where == null ? "" : "WHERE " + sql(where, "The condition of index '" + index.name() + "'");
    }

    /** Everything of a trigger before its statements. */
    public String triggerHead(Trigger trigger) {
        return words(
                "CREATE TRIGGER",
                quote(trigger.name()),
                trigger.timing().name(),
                trigger.event().name(),
                "ON",
                quote(trigger.table()),
                "FOR EACH ROW");
    }

    /** The statements of a trigger, the last one ended like the others. */
    public String triggerBody(Trigger trigger) {
        var body = sql(trigger.body(), "The trigger '" + trigger.name() + "'").strip();
        return body.isEmpty() || body.endsWith(";") ? body : body + ";";
    }

    /**
     * This engine's text of {@code text}.
     *
     * @param subject what the text belongs to, as the beginning of a sentence
     * @throws InvalidMigrationException when it has none
     */
    public String sql(SqlText text, String subject) {
        return text.on(engine())
                .orElseThrow(() -> new InvalidMigrationException(
                        subject + " has no SQL for " + engine().displayName() + ".",
                        "Add a text for the key '" + engine().id() + "', or one for all engines; what is not meant for"
                                + " this engine goes into a 'sql' operation that names its 'engines'."));
    }

    /** This engine's text of {@code text}, without blanks around it; empty when there is none for this engine. */
    public String optional(@Nullable SqlText text) {
        return text == null ? "" : text.on(engine()).orElse("").strip();
    }

    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidMigrationException(
                    "The text '" + text.replace("\0", "\\0") + "' has a NUL character, which no SQL text can hold.",
                    "Remove it, or give an expression that makes it.");
        }
        return text;
    }

    public Engine engine() {
        return quoting.engine();
    }
}
