package dev.covet.migrations.diff.rename;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dropped or added column, prepared for being compared many times.
 *
 * @param defaultValue without quotes, brackets and letter case; empty for none
 * @param target words of the table that its foreign key points at; none when it is none
 * @param place where the entity declares it; {@code null} when not known
 */
record Candidate(
        ColumnFacts facts,
        Words words,
        TypeFacts type,
        String defaultValue,
        List<String> target,
        @Nullable DeclaredPlace place) {

    private static final Set<String> NOTHING = Set.of("null", "none", "nil");

    static Candidate of(ColumnFacts facts, @Nullable DeclaredPlace place) {
        return new Candidate(
                facts,
                Words.of(facts.name()),
                TypeFacts.of(facts.type()),
                normal(facts.defaultValue()),
                facts.references() == null
                        ? List.of()
                        : Words.of(facts.references()).tokens(),
                place);
    }

    String name() {
        return facts.name();
    }

    private static String normal(@Nullable String value) {
        if (value == null) {
            return "";
        }
        var plain = value.replaceAll("['\"()]", "").strip().toLowerCase(Locale.ROOT);
        return NOTHING.contains(plain) ? "" : plain;
    }
}
