package dev.covet.migrations.diff.rename;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person must decide on however alike two columns are: the values would not mean the same under the new name, or
 * could not be kept.
 */
final class Caution {

    /** As likely as not: a question, unless the user's threshold is low enough to take such chances. */
    private static final double MOST = 0.5;

    private static final Set<Feature> REASONS = EnumSet.of(
            Feature.PROTECTED,
            Feature.NUMBERS_DIFFER,
            Feature.OPPOSITE,
            Feature.NEGATED,
            Feature.LIST_AND_SINGLE,
            Feature.GONE_IS_OLD,
            Feature.NEW_IS_NEW,
            Feature.OTHER_TYPES,
            Feature.SAME_TARGET_OTHER_ROLE,
            Feature.SAME_GROUP,
            Feature.EVENT_SWAPPED,
            Feature.PROPERTY_SWAPPED,
            Feature.BOOLEAN_OF_OTHER_THING,
            Feature.BARE_ID);

    /** A confidence of about 0.70: names whose words only can mean the same are accepted by a lower threshold. */
    private static final double MOST_BY_MEANING = 0.82;

    private Caution() {}

    static boolean isReason(Feature feature) {
        return REASONS.contains(feature);
    }

    static double limit(Numbers<Feature> features, double probability) {
        for (var reason : REASONS) {
            if (features.has(reason)) {
                return Math.min(MOST, probability);
            }
        }
        return features.has(Feature.AMBIGUOUS_MEANING_ONLY) ? Math.min(MOST_BY_MEANING, probability) : probability;
    }
}
