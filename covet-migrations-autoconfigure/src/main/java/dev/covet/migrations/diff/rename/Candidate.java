package dev.covet.migrations.diff.rename;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dropped or added column, prepared for being compared many times.
 *
 * @param defaultValue without quotes, brackets and letter case; empty for none
 * @param place where the entity declares it; {@code null} when not known
 */
record Candidate(
        ColumnFacts facts,
        Words words,
        TypeFacts type,
        String defaultValue,
        @Nullable DeclaredPlace place) {

    private static final Set<String> NOTHING = Set.of("null", "none", "nil");

    static Candidate of(ColumnFacts facts, @Nullable DeclaredPlace place) {
        return new Candidate(
                facts, Words.of(facts.name()), TypeFacts.of(facts.type()), normal(facts.defaultValue()), place);
    }

    String name() {
        return facts.name();
    }

    /** Whether the two share a word that says something. */
    boolean isSiblingOf(Candidate other) {
        var shared = new HashSet<>(words.tokens());
        shared.retainAll(other.words.tokens());
        return shared.stream().anyMatch(word -> !Vocabulary.isWeak(word));
    }

    private static String normal(@Nullable String value) {
        if (value == null) {
            return "";
        }
        var plain = value.replaceAll("['\"()]", "").strip().toLowerCase(Locale.ROOT);
        return NOTHING.contains(plain) ? "" : plain;
    }

    static List<String> names(List<Candidate> all) {
        return all.stream().map(Candidate::name).toList();
    }
}
