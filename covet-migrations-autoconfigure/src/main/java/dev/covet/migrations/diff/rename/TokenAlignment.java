package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of two names laid side by side: each word with at most one of the other name, the closest first.
 *
 * @param equal words that are the same
 * @param inflected words of one stem, such as {@code created} and {@code create}
 * @param abbreviated words of which one is short for the other
 * @param synonyms words that are used for the same thing
 * @param similar words that differ by a letter or two
 * @param goneOnly words of the former name that have no counterpart
 * @param newOnly words of the new name that have no counterpart
 */
record TokenAlignment(
        List<String> equal,
        List<String> inflected,
        List<String> abbreviated,
        List<String> synonyms,
        List<String> similar,
        List<String> goneOnly,
        List<String> newOnly) {

    private enum Relation {
        EQUAL,
        INFLECTED,
        ABBREVIATED,
        SYNONYM,
        SIMILAR
    }

    static TokenAlignment of(Words gone, Words come) {
        var left = new ArrayList<>(gone.tokens());
        var right = new ArrayList<>(come.tokens());
        var matched = new ArrayList<List<String>>();
        for (var relation : Relation.values()) {
            matched.add(match(left, right, relation));
        }
        return new TokenAlignment(
                matched.get(0), matched.get(1), matched.get(2), matched.get(3), matched.get(4), left, right);
    }

    boolean isRelated() {
        return !(equal.isEmpty()
                && inflected.isEmpty()
                && abbreviated.isEmpty()
                && synonyms.isEmpty()
                && similar.isEmpty());
    }

    private static List<String> match(List<String> left, List<String> right, Relation relation) {
        var found = new ArrayList<String>();
        for (var words = left.iterator(); words.hasNext(); ) {
            var word = words.next();
            var counterpart =
                    right.stream().filter(other -> holds(relation, word, other)).findFirst();
            if (counterpart.isPresent()) {
                found.add(word);
                words.remove();
                right.remove(counterpart.get());
            }
        }
        return found;
    }

    private static boolean holds(Relation relation, String one, String other) {
        return switch (relation) {
            case EQUAL -> one.equals(other);
            case INFLECTED -> Vocabulary.stem(one).equals(Vocabulary.stem(other));
            case ABBREVIATED -> isShortFor(one, other) || isShortFor(other, one);
            case SYNONYM -> Vocabulary.areSynonyms(one, other);
            case SIMILAR -> isSimilar(one, other);
        };
    }

    /** Whether the word begins like the longer one and has only letters of it, in their order: desc, qty, num, addr. */
    private static boolean isShortFor(String word, String longer) {
        if (word.length() < 2
                || word.length() >= longer.length()
                || Words.isNumber(word)
                || word.charAt(0) != longer.charAt(0)) {
            return false;
        }
        if (longer.startsWith(word)) {
            return word.length() > 2;
        }
        var position = 0;
        for (var at = 0; at < word.length(); at++) {
            position = longer.indexOf(word.charAt(at), position) + 1;
            if (position == 0) {
                return false;
            }
        }
        return word.chars().skip(1).noneMatch(letter -> "aeiou".indexOf(letter) >= 0);
    }

    private static boolean isSimilar(String one, String other) {
        var longest = Math.max(one.length(), other.length());
        return longest > 3
                && !Words.isNumber(one)
                && EditDistance.between(one, other) <= (longest > 7 ? 2 : 1)
                && !Vocabulary.areOpposites(one, other);
    }
}
