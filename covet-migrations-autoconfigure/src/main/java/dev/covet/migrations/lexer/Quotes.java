package dev.covet.migrations.lexer;

import dev.covet.migrations.problem.InvalidMigrationException;

/** Finds where strings and quoted identifiers of an engine end. */
final class Quotes {

    private final LexicalRules rules;
    private final String script;

    Quotes(LexicalRules rules, String script) {
        this.rules = rules;
        this.script = script;
    }

    /** The offset behind the quoted text that begins at {@code start}, or {@code start} when none does. */
    int skip(int start) {
        var character = script.charAt(start);
        if (rules.quotes().indexOf(character) >= 0) {
            return rules.escapingQuotes().indexOf(character) >= 0 ? skipEscaped(start) : skipPlain(start);
        }
        if (character == '[' && rules.bracketNames()) {
            return behind("]", start + 1, start, "name");
        }
        return character == '$' && rules.dollarQuotes() ? skipDollars(start) : start;
    }

    /** The same for a quote in which backslashes escape. */
    int skipEscaped(int start) {
        var quote = script.charAt(start);
        var position = start + 1;
        while (position < script.length()) {
            var character = script.charAt(position);
            if (character == '\\') {
                position += 2;
            } else if (character != quote) {
                position++;
            } else if (isAt(position + 1, quote)) {
                position += 2;
            } else {
                return position + 1;
            }
        }
        throw unended(Character.toString(quote), start, "string");
    }

    private int skipPlain(int start) {
        var quote = script.charAt(start);
        var position = script.indexOf(quote, start + 1);
        while (position >= 0) {
            if (!isAt(position + 1, quote)) {
                return position + 1;
            }
            position = script.indexOf(quote, position + 2);
        }
        throw unended(Character.toString(quote), start, quote == '\'' ? "string" : "name");
    }

    private int skipDollars(int start) {
        var tagEnd = start + 1;
        while (tagEnd < script.length() && Tokenizer.isWordPart(script.charAt(tagEnd)) && !isAt(tagEnd, '$')) {
            tagEnd++;
        }
        if (!isAt(tagEnd, '$') || Tokenizer.isDigit(script.charAt(start + 1))) {
            return start;
        }
        return behind(script.substring(start, tagEnd + 1), tagEnd + 1, start, "string");
    }

    private int behind(String closing, int from, int start, String kind) {
        var position = script.indexOf(closing, from);
        if (position < 0) {
            throw unended(closing, start, kind);
        }
        return position + closing.length();
    }

    private boolean isAt(int position, char character) {
        return position < script.length() && script.charAt(position) == character;
    }

    private InvalidMigrationException unended(String closing, int start, String kind) {
        return Place.invalid(
                script,
                start,
                "The " + kind + " that begins here is not ended.",
                "Add the closing " + closing + " where it belongs.");
    }
}
