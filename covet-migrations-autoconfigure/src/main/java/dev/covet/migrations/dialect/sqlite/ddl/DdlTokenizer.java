package dev.covet.migrations.dialect.sqlite.ddl;

import dev.covet.migrations.dialect.sqlite.ddl.DdlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a definition into tokens as SQLite does, comments and blanks included. */
final class DdlTokenizer {

    private final String source;
    private int position;

    DdlTokenizer(String source) {
        this.source = source;
    }

    /** All tokens but the end. */
    List<DdlToken> all() {
        var tokens = new ArrayList<DdlToken>();
        while (position < source.length()) {
            var start = position;
            var kind = read();
            tokens.add(new DdlToken(kind, source, start, position));
        }
        return tokens;
    }

    private Kind read() {
        var character = source.charAt(position);
        if (isBlank(character)) {
            return skipWhile(DdlTokenizer::isBlank, Kind.BLANK);
        }
        if (source.startsWith("--", position)) {
            return skipWhile(next -> next != '\n', Kind.COMMENT);
        }
        if (source.startsWith("/*", position)) {
            var end = source.indexOf("*/", position + 2);
            return skipTo(end < 0 ? source.length() : end + 2, Kind.COMMENT);
        }
        if ((character == 'x' || character == 'X') && isAt(position + 1, '\'')) {
            return skipTo(quoteEnd(position + 1), Kind.BLOB);
        }
        return switch (character) {
            case '\'' -> skipTo(quoteEnd(position), Kind.STRING);
            case '"', '`' -> skipTo(quoteEnd(position), Kind.QUOTED_NAME);
            case '[' -> skipTo(bracketEnd(), Kind.QUOTED_NAME);
            default -> readWordOrSymbol(character);
        };
    }

    private Kind readWordOrSymbol(char character) {
        if (isDigit(character) || (character == '.' && isDigitAt(position + 1))) {
            return readNumber();
        }
        return isWordPart(character)
                ? skipWhile(DdlTokenizer::isWordPart, Kind.WORD)
                : skipTo(position + 1, Kind.SYMBOL);
    }

    /** Digits with a point and an exponent, or hexadecimal ones; what is glued to them belongs to them, as to SQLite. */
    private Kind readNumber() {
        while (position < source.length()) {
            var character = source.charAt(position);
            var isExponentSign = (character == '+' || character == '-')
                    && (isAt(position - 1, 'e') || isAt(position - 1, 'E'))
                    && isDigitAt(position + 1);
            if (!isWordPart(character) && character != '.' && !isExponentSign) {
                break;
            }
            position++;
        }
        return Kind.NUMBER;
    }

    private int quoteEnd(int start) {
        var quote = source.charAt(start);
        var end = source.indexOf(quote, start + 1);
        while (end >= 0 && isAt(end + 1, quote)) {
            end = source.indexOf(quote, end + 2);
        }
        if (end < 0) {
            throw DdlProblem.at(source, start, "What this quote begins is not ended.");
        }
        return end + 1;
    }

    private int bracketEnd() {
        var end = source.indexOf(']', position);
        if (end < 0) {
            throw DdlProblem.at(source, position, "What this bracket begins is not ended.");
        }
        return end + 1;
    }

    private Kind skipTo(int end, Kind kind) {
        position = end;
        return kind;
    }

    private Kind skipWhile(CharacterTest test, Kind kind) {
        while (position < source.length() && test.holds(source.charAt(position))) {
            position++;
        }
        return kind;
    }

    private boolean isAt(int offset, char character) {
        return offset < source.length() && source.charAt(offset) == character;
    }

    private boolean isDigitAt(int offset) {
        return offset < source.length() && isDigit(source.charAt(offset));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** SQLite skips the mark of byte order wherever it stands. */
    private static boolean isBlank(char character) {
        return character == ' '
                || character == '\t'
                || character == '\n'
                || character == '\f'
                || character == '\r'
                || character == '\uFEFF';
    }

    private static boolean isWordPart(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || isDigit(character)
                || character == '_'
                || character == '$'
                || (character >= 0x80 && character != '\uFEFF');
    }

    @FunctionalInterface
    private interface CharacterTest {
        boolean holds(char character);
    }
}
