package dev.covet.migrations.expression;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;

/** Writes expressions as SQL that reads back as the same expression: lower case, parentheses around what is compound. */
final class Printer {

    private static final Set<String> RESERVED = Set.of(
            "and",
            "any",
            "all",
            "array",
            "as",
            "at",
            "between",
            "binary",
            "case",
            "collate",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "div",
            "else",
            "end",
            "escape",
            "false",
            "for",
            "from",
            "glob",
            "ilike",
            "in",
            "interval",
            "is",
            "isnull",
            "like",
            "localtime",
            "localtimestamp",
            "match",
            "member",
            "mod",
            "not",
            "notnull",
            "null",
            "or",
            "placing",
            "regexp",
            "rlike",
            "select",
            "similar",
            "some",
            "sounds",
            "then",
            "true",
            "user",
            "when",
            "where",
            "xor",
            "session_user",
            "current_role",
            "current_catalog",
            "current_schema",
            "distinct",
            "using");

    private final EngineSyntax syntax;

    Printer(EngineSyntax syntax) {
        this.syntax = syntax;
    }

    String print(Expression expression) {
        return switch (expression.kind()) {
            case NAME -> name(expression.value());
            case WORD, NUMBER -> expression.value();
            case TEXT -> text(expression.value());
            case BYTES -> "x'" + expression.value() + "'";
            case COMPOUND -> compound(expression);
        };
    }

    String name(String name) {
        if (isSimple(name) && !RESERVED.contains(name)) {
            return name;
        }
        var quote = String.valueOf(syntax.nameQuote());
        return quote + name.replace(quote, quote + quote) + quote;
    }

    private static boolean isSimple(String name) {
        for (var position = 0; position < name.length(); position++) {
            var character = name.charAt(position);
            var isLetter = (character >= 'a' && character <= 'z') || character == '_';
            if (!isLetter && (position == 0 || !Tokenizer.isDigit(character))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    String text(String text) {
        var doubled = text.replace("'", "''");
        return "'" + (syntax.isMysqlFamily() ? doubled.replace("\\", "\\\\") : doubled) + "'";
    }

    private String compound(Expression expression) {
        var parts = expression.parts();
        if (expression.isCall()) {
            return function(expression.value()) + "(" + list(parts) + ")";
        }
        if (expression.isCast()) {
            var type = expression.value().substring(2);
            return syntax.isPostgresql()
                    ? operand(parts.get(0)) + "::" + type
                    : "cast(" + print(parts.get(0)) + " as " + type + ")";
        }
        return switch (expression.value()) {
            case "in", "not in" ->
                operand(parts.get(0)) + " " + expression.value() + " (" + list(parts.subList(1, parts.size())) + ")";
            case "case", "case of" -> cases(expression.is("case of"), parts);
            case "array" -> "array[" + list(parts) + "]";
            case "row" -> (parts.size() == 1 ? "row" : "") + "(" + list(parts) + ")";
            case "[]" -> operand(parts.get(0)) + "[" + print(parts.get(1)) + "]";
            case "extract" -> "extract(" + print(parts.get(0)) + " from " + print(parts.get(1)) + ")";
            case "interval" -> "interval " + operand(parts.get(0)) + " " + print(parts.get(1));
            case "negative" -> "-" + operand(parts.get(0));
            case "not" -> "not " + operand(parts.get(0));
            case "convert using" -> "convert(" + print(parts.get(0)) + " using " + print(parts.get(1)) + ")";
            default -> operation(expression.value(), parts);
        };
    }

    private String function(String head) {
        var name = head.substring(0, head.length() - 2);
        return isSimple(name) ? name : name(name);
    }

    private String operation(String operator, List<Expression> parts) {
        if (operator.startsWith("prefix ")) {
            return operator.substring("prefix ".length()) + " " + operand(parts.get(0));
        }
        if (operator.startsWith("trim ")) {
            return "trim(" + operator.substring("trim ".length()) + " " + operand(parts.get(1)) + " from "
                    + operand(parts.get(0)) + ")";
        }
        if (operator.startsWith("_")) {
            return operator + " " + print(parts.get(0));
        }
        if (operator.endsWith(" any") || operator.endsWith(" all")) {
            return operand(parts.get(0)) + " " + operator + " (" + print(parts.get(1)) + ")";
        }
        if (operator.startsWith("is ") && parts.size() == 1) {
            return operand(parts.get(0)) + " " + operator;
        }
        if (operator.endsWith("like") && parts.size() == 3) {
            return operand(parts.get(0)) + " " + operator + " " + operand(parts.get(1)) + " escape "
                    + operand(parts.get(2));
        }
        return parts.stream().map(this::operand).collect(joining(" " + operator + " "));
    }

    private String cases(boolean simple, List<Expression> parts) {
        var text = new StringBuilder("case");
        var position = 0;
        if (simple) {
            text.append(' ').append(operand(parts.get(position++)));
        }
        while (position + 1 < parts.size()) {
            text.append(" when ").append(print(parts.get(position++)));
            text.append(" then ").append(print(parts.get(position++)));
        }
        return text.append(" else ")
                .append(print(parts.get(position)))
                .append(" end")
                .toString();
    }

    private String list(List<Expression> parts) {
        return parts.stream().map(this::print).collect(joining(", "));
    }

    private String operand(Expression part) {
        var isBare = part.kind() != Expression.Kind.COMPOUND
                || part.isCall()
                || part.is("array")
                || part.is("extract")
                || part.is("row")
                || part.is("case")
                || (part.isCast() && !syntax.isPostgresql());
        return isBare ? print(part) : "(" + print(part) + ")";
    }
}
