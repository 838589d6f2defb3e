package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What two names say about being names of one thing. */
final class NameFeatures {

    private static final double WEAK_WORD = 0.35;
    private static final List<String> BARE_ID = List.of("id");

    private final Words gone;
    private final Words come;
    private final TokenAlignment alignment;
    private final Numbers<Feature> values;

    private NameFeatures(Words gone, Words come, Numbers<Feature> values) {
        this.gone = gone;
        this.come = come;
        this.alignment = TokenAlignment.of(gone, come);
        this.values = values;
    }

    static void write(Candidate gone, Candidate come, Words table, Numbers<Feature> values) {
        var features = new NameFeatures(gone.words(), come.words(), values);
        features.letters();
        features.words();
        features.relations();
        features.counterEvidence();
        features.content();
        features.tableWord(table);
        features.suffixes(gone, come);
    }

    private void set(Feature feature, double value) {
        values.set(feature, value);
    }

    private void set(Feature feature, boolean value) {
        values.set(feature, value);
    }

    private void letters() {
        var one = gone.letters();
        var other = come.letters();
        set(Feature.SAME_LETTERS, one.equals(other));
        set(Feature.EDIT_SIMILARITY, EditDistance.similarity(one, other));
        var shorter = one.length() < other.length() ? one : other;
        var longer = shorter.equals(one) ? other : one;
        set(Feature.LETTERS_WITHIN, shorter.length() > 2 && longer.contains(shorter));
        var longest = Math.max(1, longer.length());
        set(Feature.COMMON_BEGINNING, (double) commonBeginning(one, other) / longest);
        set(Feature.COMMON_ENDING, (double) commonEnding(one, other) / longest);
        set(Feature.INITIALS, isInitials(gone, come) || isInitials(come, gone));
    }

    private static boolean isInitials(Words abbreviation, Words name) {
        if (name.tokens().size() < 2 || abbreviation.tokens().size() > 1) {
            return false;
        }
        var initials = new StringBuilder();
        name.tokens().forEach(token -> initials.append(token.charAt(0)));
        return abbreviation.letters().contentEquals(initials);
    }

    private void words() {
        var weightEqual = weight(alignment.equal());
        var weightGone = weight(alignment.goneOnly());
        var weightNew = weight(alignment.newOnly());
        var related = weight(alignment.inflected())
                + weight(alignment.abbreviated())
                + 0.7 * weight(alignment.synonyms())
                + weight(alignment.similar());
        var all = weight(gone.tokens()) + weight(come.tokens());
        set(Feature.SHARED_WORDS, all == 0 ? 0 : 2 * (weightEqual + related) / all);
        set(Feature.COVERED_GONE, 1 - weightGone / Math.max(WEAK_WORD, weight(gone.tokens())));
        set(Feature.COVERED_NEW, 1 - weightNew / Math.max(WEAK_WORD, weight(come.tokens())));
        set(Feature.SHARED_STRONG_WORD, alignment.equal().stream().anyMatch(word -> !Vocabulary.isWeak(word)));
        set(Feature.ALL_GONE_COVERED, alignment.goneOnly().isEmpty());
        set(Feature.ALL_NEW_COVERED, alignment.newOnly().isEmpty());
        set(Feature.ONLY_WEAK_ADDED, alignment.goneOnly().isEmpty() && areWeak(alignment.newOnly()));
        set(Feature.ONLY_WEAK_GONE, alignment.newOnly().isEmpty() && areWeak(alignment.goneOnly()));
        set(Feature.SAME_FIRST_WORD, gone.tokens().get(0).equals(come.tokens().get(0)));
        set(Feature.SAME_LAST_WORD, last(gone).equals(last(come)));
        set(
                Feature.REORDERED,
                gone.tokens().size() > 1
                        && !gone.tokens().equals(come.tokens())
                        && sorted(gone).equals(sorted(come)));
    }

    private void relations() {
        set(Feature.INFLECTED, !alignment.inflected().isEmpty());
        set(Feature.ABBREVIATED, !alignment.abbreviated().isEmpty());
        set(Feature.SYNONYM, !alignment.synonyms().isEmpty());
        set(Feature.SIMILAR_WORD, !alignment.similar().isEmpty());
        var within = values.has(Feature.LETTERS_WITHIN);
        var meaningOnly = !alignment.synonyms().isEmpty()
                && alignment.equal().isEmpty()
                && alignment.inflected().isEmpty()
                && alignment.abbreviated().isEmpty()
                && alignment.similar().isEmpty()
                && !within;
        set(
                Feature.AMBIGUOUS_MEANING_ONLY,
                meaningOnly
                        && gone.tokens().size() == 1
                        && come.tokens().size() == 1
                        && (isAmbiguous(gone, alignment.goneOnly()) || isAmbiguous(come, alignment.newOnly())));
        set(
                Feature.NO_TELLING_WORD_SHARED,
                !within
                        && alignment.equal().stream().allMatch(Vocabulary::isWeak)
                        && alignment.inflected().isEmpty()
                        && alignment.abbreviated().isEmpty()
                        && alignment.synonyms().isEmpty()
                        && alignment.similar().isEmpty());
        set(Feature.BARE_ID, gone.tokens().equals(BARE_ID) && !come.tokens().contains("id"));
        set(Feature.UNRELATED, !alignment.isRelated() && !values.has(Feature.LETTERS_WITHIN));
    }

    private void counterEvidence() {
        var goneOnly = alignment.goneOnly();
        var newOnly = alignment.newOnly();
        set(
                Feature.OPPOSITE,
                goneOnly.stream()
                        .anyMatch(word -> newOnly.stream()
                                .anyMatch(other ->
                                        Vocabulary.areOpposites(Vocabulary.stem(word), Vocabulary.stem(other)))));
        set(Feature.NEGATED, negations(gone) != negations(come));
        set(Feature.NUMBERS_DIFFER, !gone.numbers().equals(come.numbers()) && gone.hasNumber() && come.hasNumber());
        set(
                Feature.PART_OF_WHOLE,
                newOnly.stream().anyMatch(Vocabulary::isPart)
                        && goneOnly.stream().noneMatch(Vocabulary::isPart));
        set(
                Feature.OTHER_THING_SAME_SUFFIX,
                last(gone).equals(last(come))
                        && Vocabulary.isWeak(last(gone))
                        && alignment.equal().size() == 1
                        && !goneOnly.isEmpty()
                        && !newOnly.isEmpty());
    }

    private void content() {
        var goneOnly = alignment.goneOnly();
        var newOnly = alignment.newOnly();
        var goneStrong = goneOnly.stream().anyMatch(word -> !Vocabulary.isWeak(word));
        var newStrong = newOnly.stream().anyMatch(word -> !Vocabulary.isWeak(word));
        set(Feature.SAME_STEMS, stems(gone).equals(stems(come)));
        set(Feature.CONTENT_SWAPPED, goneStrong && newStrong);
        set(Feature.CONTENT_ADDED, goneOnly.isEmpty() && newStrong);
        set(Feature.CONTENT_REMOVED, newOnly.isEmpty() && goneStrong);
        set(Feature.PROPERTY_SWAPPED, alignment.isRelated() && isProperty(goneOnly, gone) && isProperty(newOnly, come));
        set(Feature.PROPERTY_ADDED, goneOnly.isEmpty() && isProperty(newOnly, come));
        set(Feature.PROTECTED, has(goneOnly, Vocabulary::isProtection) != has(newOnly, Vocabulary::isProtection));
        set(Feature.GONE_IS_OLD, has(goneOnly, Vocabulary::isFormer));
        set(Feature.NEW_IS_NEW, newOnly.contains("new"));
        set(Feature.EVENT_SWAPPED, has(goneOnly, Vocabulary::isEvent) && has(newOnly, Vocabulary::isEvent));
        set(Feature.NEW_IS_OLD, has(newOnly, Vocabulary::isFormer));
    }

    /** Whether one of the words that have a counterpart is used for several things. */
    private static boolean isAmbiguous(Words name, List<String> withoutCounterpart) {
        return name.tokens().stream()
                .anyMatch(word -> !withoutCounterpart.contains(word) && Vocabulary.isAmbiguous(word));
    }

    private static boolean isProperty(List<String> only, Words name) {
        return only.contains(last(name)) && Vocabulary.isProperty(last(name));
    }

    private static boolean has(List<String> words, Predicate<String> wanted) {
        return words.stream().anyMatch(wanted);
    }

    private static List<String> stems(Words words) {
        return words.stems().stream().sorted().toList();
    }

    private void tableWord(Words table) {
        var changed = new ArrayList<>(alignment.goneOnly());
        changed.addAll(alignment.newOnly());
        set(
                Feature.TABLE_WORD_CHANGED,
                (alignment.goneOnly().isEmpty() || alignment.newOnly().isEmpty())
                        && changed.stream().anyMatch(table.tokens()::contains));
    }

    private void suffixes(Candidate from, Candidate to) {
        var one = from.words().letters();
        var other = to.words().letters();
        set(Feature.REFERENCE_SUFFIX, (one + "id").equals(other) || (other + "id").equals(one));
        set(
                Feature.BOOLEAN_PREFIX,
                Set.of("is" + one, "has" + one, "can" + one, one + "enabled").contains(other)
                        || Set.of("is" + other, "has" + other, "can" + other, other + "enabled")
                                .contains(one));
    }

    private static int negations(Words words) {
        return (int) words.tokens().stream().filter(Vocabulary::isNegation).count() % 2;
    }

    private static boolean areWeak(List<String> words) {
        return !words.isEmpty() && words.stream().allMatch(Vocabulary::isWeak);
    }

    private static double weight(List<String> words) {
        return words.stream()
                .mapToDouble(word -> Vocabulary.isWeak(word) ? WEAK_WORD : 1)
                .sum();
    }

    private static String last(Words words) {
        return words.tokens().get(words.tokens().size() - 1);
    }

    private static List<String> sorted(Words words) {
        var sorted = new ArrayList<>(words.tokens());
        Collections.sort(sorted);
        return sorted;
    }

    private static int commonBeginning(String one, String other) {
        var length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static int commonEnding(String one, String other) {
        var length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        return length;
    }
}
