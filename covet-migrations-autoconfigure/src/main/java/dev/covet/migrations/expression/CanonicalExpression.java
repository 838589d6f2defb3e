package dev.covet.migrations.expression;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.schema.Engine;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for all expressions that mean the same to an engine, so that what was declared can be compared with what the
 * engine's catalogue makes of it: without redundant parentheses, in the engine's letter case, without the conversions that
 * the engine adds, with the operators and functions that it replaces, lists and alternatives in one order.
 */
public final class CanonicalExpression {

    private CanonicalExpression() {}

    /**
     * The canonical spelling of an expression, which is its own canonical spelling; what is not understood keeps its words
     * and signs, with single blanks between them. Never fails.
     */
    public static String of(Engine engine, String sql) {
        return of(engine, sql, ColumnTypes.UNKNOWN);
    }

    /** The same, knowing the types of columns: then conversions that the user wrote are told from those that were added. */
    public static String of(Engine engine, String sql, ColumnTypes columns) {
        var syntax = new EngineSyntax(engine);
        var plain = plain(engine, sql);
        try {
            var tokens = Tokenizer.tokens(syntax, plain);
            return parsed(syntax, tokens, columns)
                    .map(new Printer(syntax)::print)
                    .orElseGet(() -> words(syntax, withoutParentheses(tokens)));
        } catch (Unparsable e) {
            return blanksCollapsed(plain);
        }
    }

    /** The value, when the expression is nothing but a value that is written out, in parentheses and with a type or not. */
    public static Optional<Literal> literal(Engine engine, String sql) {
        var syntax = new EngineSyntax(engine);
        try {
            return parsed(syntax, Tokenizer.tokens(syntax, plain(engine, sql)), ColumnTypes.UNKNOWN)
                    .flatMap(CanonicalExpression::literal);
        } catch (Unparsable e) {
            return Optional.empty();
        }
    }

    private static Optional<Literal> literal(Expression expression) {
        return Optional.ofNullable(
                switch (expression.kind()) {
                    case TEXT -> new Literal(Literal.Kind.TEXT, expression.value());
                    case NUMBER -> new Literal(Literal.Kind.NUMBER, expression.value());
                    case BYTES -> new Literal(Literal.Kind.BYTES, expression.value());
                    case WORD -> literalOfWord(expression.value());
                    case NAME, COMPOUND -> null;
                });
    }

    private static @Nullable Literal literalOfWord(String word) {
        return switch (word) {
            case "null" -> new Literal(Literal.Kind.NULL, "");
            case "true", "false" -> new Literal(Literal.Kind.BOOLEAN, word);
            default -> null;
        };
    }

    /** SQL that is no expression, with its words in lower case and single blanks between words and signs. */
    public static String words(Engine engine, String sql) {
        var syntax = new EngineSyntax(engine);
        try {
            return words(syntax, Tokenizer.tokens(syntax, sql));
        } catch (Unparsable e) {
            return blanksCollapsed(sql);
        }
    }

    private static String plain(Engine engine, String sql) {
        return engine == Engine.MYSQL ? MysqlCatalogText.plain(sql) : sql;
    }

    private static String blanksCollapsed(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }

    private static Optional<Expression> parsed(EngineSyntax syntax, List<Token> tokens, ColumnTypes columns) {
        try {
            return Optional.of(ExpressionParser.parse(syntax, tokens, columns));
        } catch (Unparsable e) {
            return Optional.empty();
        }
    }

    private static String words(EngineSyntax syntax, List<Token> tokens) {
        var printer = new Printer(syntax);
        return tokens.stream().map(token -> print(printer, syntax, token)).collect(joining(" "));
    }

    /** Catalogues put parentheses around everything. */
    private static List<Token> withoutParentheses(List<Token> tokens) {
        var closing = closing(tokens);
        var outer = 0;
        while (outer < tokens.size() - 1 - outer && closing[outer] == tokens.size() - 1 - outer) {
            outer++;
        }
        return tokens.subList(outer, tokens.size() - outer);
    }

    /** For the position of each opening parenthesis that of the closing one. */
    private static int[] closing(List<Token> tokens) {
        var closing = new int[tokens.size()];
        var open = new ArrayDeque<Integer>();
        for (var position = 0; position < closing.length; position++) {
            closing[position] = -1;
            if (tokens.get(position).isSymbol("(")) {
                open.push(position);
            } else if (tokens.get(position).isSymbol(")") && !open.isEmpty()) {
                closing[open.pop()] = position;
            }
        }
        return closing;
    }

    private static String print(Printer printer, EngineSyntax syntax, Token token) {
        return switch (token.kind()) {
            case WORD -> token.keyword();
            case NAME -> printer.name(syntax.foldsQuotedNames() ? token.text().toLowerCase(Locale.ROOT) : token.text());
            case TEXT -> printer.text(token.text());
            case BYTES -> "x'" + token.text() + "'";
            case NUMBER, SYMBOL, END -> token.text();
        };
    }
}
