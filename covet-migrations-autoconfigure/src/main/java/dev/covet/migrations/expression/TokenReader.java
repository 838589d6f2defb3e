package dev.covet.migrations.expression;

import dev.covet.migrations.expression.Token.Kind;
import java.util.List;

/** Tokens, taken one after another. */
final class TokenReader {

    private final List<Token> tokens;
    private int position;

    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return position + ahead < tokens.size() ? tokens.get(position + ahead) : Token.END;
    }

    Token next() {
        var token = peek();
        position++;
        return token;
    }

    /** Takes the keyword if it comes next. */
    boolean skip(String keyword) {
        var found = peek().keyword().equals(keyword);
        position += found ? 1 : 0;
        return found;
    }

    boolean skipSymbol(String symbol) {
        var found = peek().isSymbol(symbol);
        position += found ? 1 : 0;
        return found;
    }

    void require(String... keywords) {
        for (var keyword : keywords) {
            if (!skip(keyword)) {
                throw new Unparsable("no " + keyword);
            }
        }
    }

    void requireSymbol(String symbol) {
        if (!skipSymbol(symbol)) {
            throw new Unparsable("no " + symbol);
        }
    }

    void requireEnd() {
        if (!peek().is(Kind.END)) {
            throw new Unparsable("more: " + peek().text());
        }
    }
}
