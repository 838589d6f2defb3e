package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Says what was seen of a pair in words that a person can check. */
final class EvidenceWords {

    private static final int MOST = 5;
    private static final double LEAST = 0.1;

    /** Cautions weigh more than all else: they are why a likely pair is asked about. */
    private static final double CAUTION = -10;

    private static final Set<Feature> AGAINST = Set.of(
            Feature.UNRELATED,
            Feature.SAME_FAMILY,
            Feature.SAME_GROUP,
            Feature.KIN_TYPES,
            Feature.ONE_DEFAULT,
            Feature.OTHER_TARGET,
            Feature.BECOMES_REFERENCE,
            Feature.WAS_REFERENCE,
            Feature.OTHER_PLACE,
            Feature.PROPERTY_SWAPPED,
            Feature.EVENT_SWAPPED,
            Feature.SPLIT_INTO_PARTS,
            Feature.MERGED_FROM_PARTS);

    private static final Map<Feature, BiFunction<Candidate, Candidate, String>> WORDS = new EnumMap<>(Map.ofEntries(
            word(Feature.SAME_ATTRIBUTE, "the attribute's name stayed"),
            word(Feature.SAME_LETTERS, "same letters"),
            word(Feature.SAME_STEMS, "same words"),
            word(Feature.SHARED_WORDS, "words in common"),
            word(Feature.EDIT_SIMILARITY, "similar letters"),
            word(Feature.LETTERS_WITHIN, "one name contains the other"),
            word(Feature.ABBREVIATED, "one word abbreviates another"),
            word(Feature.SYNONYM, "words of the same meaning"),
            word(Feature.BARE_ID, "only one of them is just an id"),
            word(Feature.UNRELATED, "names without relation"),
            Map.entry(
                    Feature.SAME_TYPE,
                    (gone, come) -> "same type " + come.type().spelling()),
            Map.entry(Feature.SAME_FAMILY, EvidenceWords::typeChange),
            Map.entry(Feature.SAME_GROUP, EvidenceWords::typeChange),
            Map.entry(Feature.KIN_TYPES, EvidenceWords::typeChange),
            Map.entry(Feature.OTHER_TYPES, EvidenceWords::typeChange),
            word(Feature.SAME_DEFINITION, "same definition"),
            word(Feature.SAME_TELLING_DEFAULT, "same default"),
            word(Feature.ONE_DEFAULT, "only one has a default"),
            Map.entry(
                    Feature.SAME_TARGET,
                    (gone, come) -> "same foreign key to " + come.facts().references()),
            Map.entry(
                    Feature.OTHER_TARGET,
                    (gone, come) -> "foreign key to " + come.facts().references() + " instead of "
                            + gone.facts().references()),
            Map.entry(Feature.BECOMES_REFERENCE, (gone, come) -> "becomes a foreign key"),
            Map.entry(Feature.WAS_REFERENCE, (gone, come) -> "no foreign key any more"),
            word(Feature.SAME_PLACE, "same place in the entity"),
            word(Feature.OTHER_PLACE, "another place in the entity"),
            word(Feature.SAME_SWAP_ELSEWHERE, "the same words change in other columns"),
            word(Feature.PROPERTY_SWAPPED, "another property of the same thing"),
            word(Feature.EVENT_SWAPPED, "another event"),
            word(Feature.SPLIT_INTO_PARTS, "several new columns contain the name"),
            word(Feature.MERGED_FROM_PARTS, "several dropped columns contain the name"),
            word(Feature.PROTECTED, "only one of them holds an encrypted or hashed value"),
            word(Feature.NUMBERS_DIFFER, "another number"),
            word(Feature.OPPOSITE, "words of opposite meaning"),
            word(Feature.NEGATED, "perhaps the opposite"),
            word(Feature.LIST_AND_SINGLE, "only one of them is a list"),
            word(Feature.GONE_IS_OLD, "the dropped one was on its way out"),
            word(Feature.NEW_IS_NEW, "the added one calls itself new"),
            word(Feature.SAME_TARGET_OTHER_ROLE, "another role of the same table")));

    private EvidenceWords() {}

    private static Map.Entry<Feature, BiFunction<Candidate, Candidate, String>> word(Feature feature, String words) {
        return Map.entry(feature, (gone, come) -> words);
    }

    private static String typeChange(Candidate gone, Candidate come) {
        return "type " + gone.type().spelling() + " becomes " + come.type().spelling();
    }

    /** The weightiest, those that keep a pair from being accepted first. */
    static List<Evidence> of(Candidate gone, Candidate come, Numbers<Feature> features, Weights<Feature> weights) {
        var found = new ArrayList<Evidence>();
        WORDS.forEach((feature, words) -> {
            var value = features.get(feature);
            if (value > 0) {
                found.add(new Evidence(words.apply(gone, come), weight(feature, value, weights)));
            }
        });
        found.sort(Comparator.comparingDouble((Evidence evidence) -> -Math.abs(evidence.weight()))
                .thenComparing(Evidence::words));
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    /** The side is known beforehand: where evidence overlaps, the learning gives one of it the other sign. */
    private static double weight(Feature feature, double value, Weights<Feature> weights) {
        if (Caution.isReason(feature)) {
            return CAUTION;
        }
        var weight = Math.max(LEAST, Math.abs(value * weights.of(feature)));
        return AGAINST.contains(feature) ? -weight : weight;
    }

    static List<Evidence> ofTables(TableFacts gone, TableFacts come, double probability) {
        var shared = new HashSet<>(gone.names());
        shared.retainAll(come.names());
        var words = shared.size() + " of " + gone.columns().size() + " columns have the same names";
        return List.of(new Evidence(words, Math.log(probability / (1 - probability))));
    }
}
