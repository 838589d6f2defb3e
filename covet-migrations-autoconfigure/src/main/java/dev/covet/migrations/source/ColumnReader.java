package dev.covet.migrations.source;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SqlText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Reads a column's definition. */
final class ColumnReader {

    private static final ColumnType STAND_IN_TYPE = new ColumnType.Scalar(ScalarKind.TEXT);
    private static final Column STAND_IN = Column.of(YamlValues.STAND_IN, STAND_IN_TYPE);

    /** In digits, before and after the point; no engine's numbers reach it, and longer ones only fill the memory. */
    private static final int LONGEST_NUMBER = 1000;

    private final YamlProblems problems;
    private final YamlValues values;

    ColumnReader(YamlProblems problems) {
        this.problems = problems;
        this.values = new YamlValues(problems);
    }

    /** The column under a key that must be there. */
    Column required(YamlFields parent) {
        return parent.require("column").flatMap(this::column).orElse(STAND_IN);
    }

    Optional<Column> column(YamlNode node) {
        return YamlFields.of("A column", node, problems).flatMap(fields -> {
            var name = fields.text("name");
            var type = fields.require("type").flatMap(this::type).orElse(STAND_IN_TYPE);
            var nullable = fields.flag("nullable", true);
            var literal = literal(fields, "default", "defaultExpression");
            var identity = fields.find("identity").flatMap(this::identity);
            var generated = fields.find("generated").flatMap(this::generated);
            var collation = fields.optionalText("collation");
            var comment = fields.optionalText("comment");
            var options = fields.optionalSql("options");
            return fields.build(() -> new Column(
                    name,
                    type,
                    nullable,
                    literal.orElse(null),
                    identity.orElse(null),
                    generated.orElse(null),
                    collation.orElse(null),
                    comment.orElse(null),
                    options.orElse(null)));
        });
    }

    /** A value, given as a literal under one key or as SQL under another; a literal {@code null} is none. */
    Optional<ColumnDefault> literal(YamlFields fields, String key, String expressionKey) {
        var literal = fields.find(key).flatMap(node -> literal(key, node));
        Optional<ColumnDefault> expression = fields.optionalSql(expressionKey).map(ColumnDefault.OfExpression::new);
        if (fields.has(key) && fields.has(expressionKey)) {
            fields.problem(
                    "There are both '" + key + "' and '" + expressionKey + "'.",
                    "Keep '" + key + "' for a value, or '" + expressionKey + "' for SQL.");
        }
        return literal.or(() -> expression);
    }

    private Optional<ColumnDefault> literal(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.meaning() == YamlMeaning.NONE) {
                return Optional.empty();
            }
            var literal = literal(key, scalar);
            if (literal.isPresent()) {
                return literal;
            }
        }
        values.wrong(
                key,
                "a text, a number, true or false",
                node,
                "Write a literal; a text that looks like something else in quotes, and SQL under '" + key
                        + "Expression'.");
        return Optional.empty();
    }

    private Optional<ColumnDefault> literal(String key, YamlNode.Scalar scalar) {
        return switch (scalar.meaning()) {
            case TEXT -> Optional.of(new ColumnDefault.OfText(scalar.value()));
            case BOOLEAN -> Optional.of(new ColumnDefault.OfBoolean(values.flag(key, scalar)));
            case INTEGER, FRACTION -> number(scalar.value()).map(ColumnDefault.OfNumber::new);
            case NOT_FINITE, NONE -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(YamlMeaning.number(text))
                    .filter(number -> Math.abs((long) number.scale()) <= LONGEST_NUMBER);
        } catch (NumberFormatException e) {
            // Its exponent does not even fit an int.
            return Optional.empty();
        }
    }

    private Optional<Identity> identity(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.meaning() == YamlMeaning.BOOLEAN) {
            return values.flag("identity", scalar) ? Optional.of(Identity.BY_DEFAULT) : Optional.empty();
        }
        var word = node instanceof YamlNode.Scalar scalar ? scalar.value().toLowerCase(Locale.ROOT) : "";
        if (word.equals("always")) {
            return Optional.of(Identity.ALWAYS);
        }
        if (word.equals("by default")) {
            return Optional.of(Identity.BY_DEFAULT);
        }
        values.wrong("identity", "true, always or by default", node, "Write true, always or by default.");
        return Optional.empty();
    }

    private Optional<Generated> generated(YamlNode node) {
        return YamlFields.of("The key 'generated'", node, problems).flatMap(fields -> {
            var expression = fields.sql("expression");
            var stored = fields.flag("stored", false);
            return fields.build(() -> new Generated(expression, stored));
        });
    }

    private Optional<ColumnType> type(YamlNode node) {
        if (node instanceof YamlNode.Fields) {
            return YamlFields.of("A type", node, problems).flatMap(this::structuredType);
        }
        var before = problems.count();
        var text = values.text("type", node);
        if (text.indexOf('(') >= 0 && text.indexOf(')') < 0) {
            problems.add(
                    node,
                    "The type '" + text + "' is cut off.",
                    "Within { and } a comma ends a value: put the type in quotes, such as \"decimal(10,2)\".");
            return Optional.empty();
        }
        return problems.build(node, before, () -> ColumnType.parse(text));
    }

    private Optional<ColumnType> structuredType(YamlFields fields) {
        Optional<SqlText> spelling = fields.optionalSql("native");
        Optional<ColumnType> element = fields.find("array").flatMap(this::type);
        if (fields.has("native") == fields.has("array")) {
            fields.problem(
                    "A type that is a map has one key, 'native' or 'array'.",
                    "Write native: with the engines' spellings, or array: with the type of its elements.");
        }
        return fields.build(() -> element.<ColumnType>map(ColumnType.Array::new)
                .orElseGet(() -> new ColumnType.Native(spelling.orElse(YamlValues.STAND_IN_SQL))));
    }
}
