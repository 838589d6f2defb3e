package dev.covet.migrations.diff.rename;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name taken apart.
 *
 * @param tokens its words and numbers in lower case and in the singular
 * @param stems the same without endings of verbs
 * @param letters all of it in lower case without what separates words
 */
record Words(List<String> tokens, List<String> stems, String letters) {

    private static final Pattern BOUNDARY =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})"
                    + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final int SHORTEST_PLURAL = 4;

    Words {
        tokens = List.copyOf(tokens);
        stems = List.copyOf(stems);
    }

    static Words of(String name) {
        var tokens = BOUNDARY.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> singular(word.toLowerCase(Locale.ROOT)))
                .toList();
        if (tokens.isEmpty()) {
            return new Words(List.of(name), List.of(name), name);
        }
        var letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(one -> letters.append((char) one));
        return new Words(tokens, tokens.stream().map(Vocabulary::stem).toList(), letters.toString());
    }

    boolean hasNumber() {
        return tokens.stream().anyMatch(Words::isNumber);
    }

    List<String> numbers() {
        return tokens.stream().filter(Words::isNumber).toList();
    }

    static boolean isNumber(String token) {
        return Character.isDigit(token.charAt(0));
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > SHORTEST_PLURAL) {
            return word.substring(0, word.length() - 3) + "y";
        }
        for (var ending : List.of("sses", "shes", "ches", "xes")) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - 2);
            }
        }
        return word.substring(0, word.length() - 1);
    }
}
