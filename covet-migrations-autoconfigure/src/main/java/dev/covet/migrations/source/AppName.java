package dev.covet.migrations.source;

import dev.covet.migrations.problem.Problem;
import java.util.Optional;

/** What an app may be called. */
final class AppName {

    /** What fits the history's column on every engine. */
    static final int MAXIMUM_LENGTH = 100;

    private AppName() {}

    /** What is wrong with a name; empty when nothing is. */
    static Optional<Problem> check(String app) {
        if (!app.isEmpty() && app.length() <= MAXIMUM_LENGTH && isAllowed(app)) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "'" + app + "' is not the name of an app.",
                "Use letters, digits, underscores, hyphens and dots, at most " + MAXIMUM_LENGTH + " characters."));
    }

    private static boolean isAllowed(String app) {
        for (var i = 0; i < app.length(); i++) {
            if (!isAllowed(app.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '_' || c == '-' || c == '.';
    }
}
