package dev.covet.migrations.lexer;

/** Finds where the comments of an engine begin and end. */
final class Comments {

    private final LexicalRules rules;
    private final String script;

    Comments(LexicalRules rules, String script) {
        this.rules = rules;
        this.script = script;
    }

    /** The offset behind the comment that begins at {@code start}, or {@code start} when none does. */
    int skip(int start, boolean withinStatement) {
        return switch (script.charAt(start)) {
            case '#' -> rules.hashComments() ? lineEnd(start) : start;
            case '-' -> isDashes(start, withinStatement) ? lineEnd(start) : start;
            case '/' -> script.startsWith("/*", start) && executableLength(start) == 0 ? blockEnd(start) : start;
            default -> start;
        };
    }

    /** The length of what opens an executable comment at {@code start}; 0 when none begins there. */
    int executableLength(int start) {
        var length = 0;
        for (var opening : rules.executableComments()) {
            if (script.startsWith(opening, start)) {
                length = opening.length();
            }
        }
        return length;
    }

    /** Where a blank has to follow, {@code 5--1} is an expression; but none begins a statement. */
    private boolean isDashes(int start, boolean withinStatement) {
        if (!script.startsWith("--", start)) {
            return false;
        }
        var next = start + 2;
        return !rules.blankAfterDashes() || !withinStatement || next == script.length() || script.charAt(next) <= ' ';
    }

    private int lineEnd(int start) {
        var position = start;
        while (position < script.length() && rules.lineEnds().indexOf(script.charAt(position)) < 0) {
            position++;
        }
        return position;
    }

    private int blockEnd(int start) {
        var depth = 1;
        var position = start + 2;
        while (position < script.length()) {
            if (script.startsWith("*/", position)) {
                position += 2;
                depth--;
                if (depth == 0) {
                    return position;
                }
            } else if (rules.nestedComments() && script.startsWith("/*", position)) {
                position += 2;
                depth++;
            } else {
                position++;
            }
        }
        if (rules.openComment()) {
            return position;
        }
        throw Place.invalid(script, start, "The comment that begins here is not ended.", "Add the missing '*/'.");
    }
}
