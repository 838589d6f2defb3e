package dev.covet.migrations.lexer;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import java.util.List;

/**
 * Where something stands in a script.
 *
 * @param line from 1
 * @param column from 1, in characters as a reader counts them
 */
record Place(int line, int column) {

    /** The place of the character at that offset. */
    static Place of(String script, int offset) {
        var line = 1;
        var lineStart = 0;
        for (var position = 0; position < offset; position++) {
            if (endsLine(script, position)) {
                line++;
                lineStart = position + 1;
            }
        }
        return new Place(line, script.codePointCount(lineStart, offset) + 1);
    }

    /** Whether a line ends with the character there; the two characters of a Windows line end count once. */
    static boolean endsLine(String script, int position) {
        var character = script.charAt(position);
        return character == '\n' || (character == '\r' && !script.startsWith("\n", position + 1));
    }

    /** A script that cannot be taken apart because of what stands at that offset. */
    static InvalidMigrationException invalid(String script, int offset, String what, String fix) {
        return new InvalidMigrationException(
                List.of(new Problem(what, of(script, offset).toString(), fix)));
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
