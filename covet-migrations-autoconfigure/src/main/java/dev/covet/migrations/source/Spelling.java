package dev.covet.migrations.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody meant who wrote another one. */
final class Spelling {

    private Spelling() {}

    /** "Did you mean 'x'? " when one of {@code known} is close to {@code written}, else nothing. */
    static String hint(String written, Collection<String> known) {
        return closest(written, known)
                .map(word -> "Did you mean '" + word + "'? ")
                .orElse("");
    }

    /** The closest of {@code known} when few letters differ; letter case, hyphens and underscores do not count. */
    static Optional<String> closest(String written, Collection<String> known) {
        var word = bare(written);
        // A very long word is no misspelling, and comparing it would take as long as it is.
        if (word.isEmpty() || word.length() > 100) {
            return Optional.empty();
        }
        String best = null;
        var least = Math.max(2, word.length() / 3) + 1;
        for (var candidate : known) {
            var distance = distance(word, bare(candidate));
            if (distance < least && distance < candidate.length()) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How a word looks when letter case, hyphens and underscores do not count. */
    static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** Levenshtein's distance: letters to insert, remove or replace. */
    private static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var current = new int[other.length() + 1];
            current[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
