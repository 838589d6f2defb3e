package dev.covet.migrations.expression;

import dev.covet.migrations.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts an expression into tokens, from its beginning to its end and never back. */
final class Tokenizer {

    private final EngineSyntax syntax;
    private final String sql;
    private final QuotedText quoted;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokenizer(EngineSyntax syntax, String sql) {
        this.syntax = syntax;
        this.sql = sql;
        this.quoted = new QuotedText(syntax, sql);
    }

    /** @throws Unparsable when a string, a name or a comment does not end */
    static List<Token> tokens(EngineSyntax syntax, String sql) {
        return new Tokenizer(syntax, sql).read();
    }

    private List<Token> read() {
        while (skipBlanksAndComments()) {
            readToken();
        }
        return tokens;
    }

    private boolean skipBlanksAndComments() {
        while (position < sql.length()) {
            if (sql.charAt(position) <= ' ') {
                position++;
            } else if (isLineComment()) {
                var end = sql.indexOf('\n', position);
                position = end < 0 ? sql.length() : end;
            } else if (sql.startsWith("/*", position)) {
                position = quoted.behind("*/", position + 2);
            } else {
                return true;
            }
        }
        return false;
    }

    private boolean isLineComment() {
        if (!sql.startsWith("--", position)) {
            return syntax.isMysqlFamily() && at(position, '#');
        }
        // MariaDB writes two minus signs without a blank for the negative of a negative.
        return !syntax.isMysqlFamily() || position + 2 >= sql.length() || sql.charAt(position + 2) <= ' ';
    }

    private void readToken() {
        var character = sql.charAt(position);
        if (character == '\'' || (character == '"' && syntax.isMysqlFamily())) {
            addText(quoted.text(position, syntax.isMysqlFamily()));
        } else if (syntax.isNameQuote(character)) {
            add(Kind.NAME, quoted.plain(position, character == '[' ? ']' : character));
        } else if (character == '$' && syntax.isPostgresql() && quoted.isDollar(position)) {
            add(Kind.TEXT, quoted.dollar(position));
        } else if (isDigit(character) || (character == '.' && position + 1 < sql.length() && isDigit(next()))) {
            readNumber();
        } else if (isWordPart(character)) {
            readWord();
        } else {
            readSymbol();
        }
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text));
        position = quoted.end();
    }

    /** Strings one after another are one string, as in standard SQL. */
    private void addText(String text) {
        var last = tokens.isEmpty() ? Token.END : tokens.get(tokens.size() - 1);
        if (last.is(Kind.TEXT)) {
            tokens.remove(tokens.size() - 1);
            add(Kind.TEXT, last.text() + text);
        } else {
            add(Kind.TEXT, text);
        }
    }

    private void readNumber() {
        var start = position;
        if (syntax.hasHexNumbers() && (at(start + 1, 'x') || at(start + 1, 'b')) && at(start, '0')) {
            var radix = at(start + 1, 'x') ? 16 : 2;
            position += 2;
            skipWord();
            tokens.add(new Token(Kind.BYTES, Bytes.of(sql.substring(start + 2, position), radix)));
            return;
        }
        skipDigits();
        if (at(position, '.')) {
            position++;
            skipDigits();
        }
        if (at(position, 'e') || at(position, 'E')) {
            var sign = at(position + 1, '-') || at(position + 1, '+') ? 2 : 1;
            if (position + sign < sql.length() && isDigit(sql.charAt(position + sign))) {
                position += sign;
                skipDigits();
            }
        }
        tokens.add(new Token(Kind.NUMBER, sql.substring(start, position)));
    }

    private void readWord() {
        var start = position;
        skipWord();
        var word = sql.substring(start, position);
        if (!at(position, '\'')) {
            tokens.add(new Token(Kind.WORD, word));
            return;
        }
        switch (word.toLowerCase(Locale.ROOT)) {
            case "e" -> add(Kind.TEXT, quoted.text(position, true));
            case "n" -> add(Kind.TEXT, quoted.text(position, syntax.isMysqlFamily()));
            case "x" -> addBits(16);
            case "b" -> addBits(2);
            default -> tokens.add(new Token(Kind.WORD, word));
        }
    }

    /** PostgreSQL reports a string of bits as a text of its digits. */
    private void addBits(int radix) {
        var digits = quoted.plain(position, '\'');
        if (syntax.isPostgresql()) {
            add(Kind.TEXT, radix == 2 ? digits : Bytes.bits(digits));
        } else {
            add(Kind.BYTES, Bytes.of(digits, radix));
        }
    }

    private void readSymbol() {
        var symbol = syntax.symbolAt(sql, position);
        position += symbol.length();
        tokens.add(new Token(Kind.SYMBOL, symbol));
    }

    private void skipWord() {
        while (position < sql.length() && isWordPart(sql.charAt(position))) {
            position++;
        }
    }

    private void skipDigits() {
        while (position < sql.length() && isDigit(sql.charAt(position))) {
            position++;
        }
    }

    private char next() {
        return sql.charAt(position + 1);
    }

    private boolean at(int offset, char character) {
        return offset < sql.length() && sql.charAt(offset) == character;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character >= 0x80;
    }
}
