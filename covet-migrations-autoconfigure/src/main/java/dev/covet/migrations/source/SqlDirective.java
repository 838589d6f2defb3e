package dev.covet.migrations.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comment line that is meant for us: {@code -- covet:word} or {@code -- covet: rest}.
 *
 * @param word what follows the colon at once, in lower case; empty for a line of the header
 * @param rest what stands behind it, without blanks around it
 */
record SqlDirective(String word, String rest) {

    private static final String MARK = "covet:";

    /** {@code null} when the line is SQL, or a comment for people. */
    static @Nullable SqlDirective parse(String line) {
        var stripped = line.strip();
        if (!stripped.startsWith("--")) {
            return null;
        }
        var comment = stripped.substring(2).strip();
        // Letter case does not count: a directive that is overlooked would be run as SQL of the wrong direction.
        if (!comment.regionMatches(true, 0, MARK, 0, MARK.length())) {
            return null;
        }
        var end = MARK.length();
        while (end < comment.length() && !Character.isWhitespace(comment.charAt(end))) {
            end++;
        }
        return new SqlDirective(
                comment.substring(MARK.length(), end).toLowerCase(Locale.ROOT),
                comment.substring(end).strip());
    }
}
