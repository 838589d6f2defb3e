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
        var left = new Side(gone);
        var right = new Side(come);
        var equal = match(left, right, Relation.EQUAL);
        var inflected = match(left, right, Relation.INFLECTED);
        var abbreviated = match(left, right, Relation.ABBREVIATED);
        var synonyms = match(left, right, Relation.SYNONYM);
        var similar = match(left, right, Relation.SIMILAR);
        return new TokenAlignment(equal, inflected, abbreviated, synonyms, similar, left.rest(), right.rest());
    }

    boolean isRelated() {
        return !(equal.isEmpty()
                && inflected.isEmpty()
                && abbreviated.isEmpty()
                && synonyms.isEmpty()
                && similar.isEmpty());
    }

    /** A name's words, and which of them have a counterpart already. */
    private static final class Side {

        private final Words words;
        private final boolean[] taken;
        private int free;

        private Side(Words words) {
            this.words = words;
            this.free = words.tokens().size();
            this.taken = new boolean[free];
        }

        private void take(int position) {
            taken[position] = true;
            free--;
        }

        private List<String> rest() {
            var rest = new ArrayList<String>(free);
            for (var at = 0; at < taken.length; at++) {
                if (!taken[at]) {
                    rest.add(words.tokens().get(at));
                }
            }
            return rest;
        }
    }

    private static List<String> match(Side left, Side right, Relation relation) {
        if (left.free == 0 || right.free == 0) {
            return List.of();
        }
        var found = new ArrayList<String>(2);
        for (var one = 0; one < left.taken.length; one++) {
            for (var other = 0; other < right.taken.length && !left.taken[one]; other++) {
                if (!right.taken[other] && holds(relation, left.words, one, right.words, other)) {
                    found.add(left.words.tokens().get(one));
                    left.take(one);
                    right.take(other);
                }
            }
        }
        return found;
    }

    private static boolean holds(Relation relation, Words left, int one, Words right, int other) {
        var word = left.tokens().get(one);
        var counterpart = right.tokens().get(other);
        return switch (relation) {
            case EQUAL -> word.equals(counterpart);
            case INFLECTED -> left.stems().get(one).equals(right.stems().get(other));
            case ABBREVIATED -> isShortFor(word, counterpart) || isShortFor(counterpart, word);
            case SYNONYM ->
                Vocabulary.areSynonyms(left.stems().get(one), right.stems().get(other));
            case SIMILAR -> isSimilar(word, counterpart);
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
            if (position == 0 || (at > 0 && "aeiou".indexOf(word.charAt(at)) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSimilar(String one, String other) {
        var longest = Math.max(one.length(), other.length());
        var most = longest > 7 ? 2 : 1;
        return longest > 3
                && Math.abs(one.length() - other.length()) <= most
                && !Words.isNumber(one)
                && EditDistance.between(one, other) <= most
                && !Vocabulary.areOpposites(Vocabulary.stem(one), Vocabulary.stem(other));
    }
}
