package dev.covet.migrations.lexer;

import dev.covet.migrations.lexer.Token.Kind;

/** Cuts a script into tokens, from its beginning to its end and never back. */
final class Tokenizer {

    private static final String STATEMENT_END = ";";

    private final LexicalRules rules;
    private final String script;
    private final Comments comments;
    private final Quotes quotes;
    private String delimiter = STATEMENT_END;
    private int position;
    private int executableComment = -1;
    private int escapedStringEnd = -1;
    private boolean withinStatement;

    Tokenizer(LexicalRules rules, String script) {
        this.rules = rules;
        this.script = script;
        this.comments = new Comments(rules, script);
        this.quotes = new Quotes(rules, script);
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether a word may contain the character; every engine takes all that is not ASCII. */
    static boolean isWordPart(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || isDigit(character)
                || character == '_'
                || character == '$'
                || character >= 0x80;
    }

    /** The next token; at the end of the script always the same one. */
    Token next() {
        skipBlanksAndComments();
        var start = position;
        var kind = start == script.length() ? end() : read();
        withinStatement = kind != Kind.DELIMITER || withinStatement;
        return new Token(kind, script, start, position);
    }

    /** Whether statements end with semicolons, and so may contain some within blocks. */
    boolean hasStandardDelimiter() {
        return delimiter.equals(STATEMENT_END);
    }

    boolean isInExecutableComment() {
        return executableComment >= 0;
    }

    /** Goes on at that offset, with another delimiter. */
    void resume(int offset, String newDelimiter) {
        position = offset;
        delimiter = newDelimiter;
        withinStatement = false;
    }

    /** Tells that the next token begins a statement. */
    void endStatement() {
        withinStatement = false;
    }

    private void skipBlanksAndComments() {
        while (position < script.length() && !script.startsWith(delimiter, position)) {
            var next = script.charAt(position) <= ' ' ? position + 1 : comments.skip(position, withinStatement);
            if (next == position) {
                return;
            }
            position = next;
        }
    }

    private Kind end() {
        if (isInExecutableComment()) {
            throw Place.invalid(
                    script, executableComment, "The comment that begins here is not ended.", "Add the missing '*/'.");
        }
        return Kind.END_OF_SCRIPT;
    }

    private Kind read() {
        if (script.startsWith(delimiter, position)) {
            position += delimiter.length();
            return Kind.DELIMITER;
        }
        var behindQuotes = isContinuedEscape() ? skipEscaped(position) : quotes.skip(position);
        if (behindQuotes > position) {
            position = behindQuotes;
            return Kind.QUOTED;
        }
        return isExecutableCommentEdge() ? Kind.EXECUTABLE_COMMENT : readWordOrSymbol();
    }

    private boolean isExecutableCommentEdge() {
        var opening = comments.executableLength(position);
        if (opening > 0 && !isInExecutableComment()) {
            executableComment = position;
            position += opening;
            skipVersion();
            return true;
        }
        if (isInExecutableComment() && script.startsWith("*/", position)) {
            executableComment = -1;
            position += 2;
            return true;
        }
        return false;
    }

    /** The digits of {@code /*!80013} name the version from which the comment is executed. */
    private void skipVersion() {
        while (position < script.length() && isDigit(script.charAt(position))) {
            position++;
        }
    }

    private Kind readWordOrSymbol() {
        var start = position;
        if (!isWordPart(script.charAt(start))) {
            position++;
            return Kind.SYMBOL;
        }
        var ascii = true;
        do {
            ascii &= script.charAt(position) < 0x80;
            position++;
        } while (position < script.length() && isWordPart(script.charAt(position)) && !endsWord(start));
        if (isEscapePrefix(start)) {
            position = skipEscaped(position);
            return Kind.QUOTED;
        }
        return ascii && !isQualified(start) ? Kind.WORD : Kind.NAME;
    }

    /** The client of MySQL sees its delimiter even in the middle of a word, as in {@code END$$}. */
    private boolean endsWord(int start) {
        var character = script.charAt(position);
        return (character == delimiter.charAt(0) && script.startsWith(delimiter, position))
                || (character == '$' && rules.dollarQuotes() && isNumber(script.charAt(start)));
    }

    /** Numbers and parameters such as {@code $1} end before a dollar, while names of PostgreSQL contain it. */
    private static boolean isNumber(char first) {
        return first == '$' || isDigit(first);
    }

    private boolean isEscapePrefix(int start) {
        return rules.dollarQuotes()
                && position == start + 1
                && (script.charAt(start) == 'E' || script.charAt(start) == 'e')
                && position < script.length()
                && script.charAt(position) == '\'';
    }

    private int skipEscaped(int start) {
        escapedStringEnd = quotes.skipEscaped(start);
        return escapedStringEnd;
    }

    /** On PostgreSQL a string goes on behind blanks with a line end among them, with the rules of its first part. */
    private boolean isContinuedEscape() {
        if (escapedStringEnd < 0 || script.charAt(position) != '\'') {
            escapedStringEnd = -1;
            return false;
        }
        var between = script.substring(escapedStringEnd, position);
        return between.indexOf('\n') >= 0 || between.indexOf('\r') >= 0;
    }

    private boolean isQualified(int start) {
        return start > 0 && (script.charAt(start - 1) == '.' || script.charAt(start - 1) == '@');
    }
}
