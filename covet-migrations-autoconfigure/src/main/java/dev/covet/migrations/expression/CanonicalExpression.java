package dev.covet.migrations.expression;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.schema.Engine;
import java.util.List;

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
        var syntax = new EngineSyntax(engine);
        var plain = engine == Engine.MYSQL ? MysqlCatalogText.plain(sql) : sql;
        try {
            return canonical(syntax, Tokenizer.tokens(syntax, plain));
        } catch (Unparsable e) {
            return plain.strip().replaceAll("\\s+", " ");
        }
    }

    private static String canonical(EngineSyntax syntax, List<Token> tokens) {
        var printer = new Printer(syntax);
        try {
            return printer.print(ExpressionParser.parse(syntax, tokens));
        } catch (Unparsable e) {
            return tokens.stream().map(token -> print(printer, syntax, token)).collect(joining(" "));
        }
    }

    private static String print(Printer printer, EngineSyntax syntax, Token token) {
        return switch (token.kind()) {
            case WORD -> token.keyword();
            case NAME ->
                printer.name(
                        syntax.foldsQuotedNames() ? token.text().toLowerCase(java.util.Locale.ROOT) : token.text());
            case TEXT -> printer.text(token.text());
            case BYTES -> "x'" + token.text() + "'";
            case NUMBER, SYMBOL, END -> token.text();
        };
    }
}
