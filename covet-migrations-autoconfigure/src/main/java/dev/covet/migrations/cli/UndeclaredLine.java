package dev.covet.migrations.cli;

import java.util.List;

/** Says in one line what stays though no entity declares it; nothing when there is nothing. */
final class UndeclaredLine {

    private UndeclaredLine() {}

    /** @param undeclared a few words for each, which begin with what it is */
    static void print(List<String> undeclared, Streams streams) {
        if (!undeclared.isEmpty()) {
            var comments = undeclared.stream()
                    .filter(words -> words.startsWith("comment"))
                    .count();
            streams.err()
                    .println("Kept, though no entity declares them: " + count(undeclared.size() - comments, "default")
                            + " and " + count(comments, "comment")
                            + " (covet.migrations.entities.undeclared=drop would drop them)");
        }
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
