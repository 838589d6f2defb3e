package dev.covet.migrations.diff.rename;

import org.jspecify.annotations.Nullable;

/** What the second look takes into account: the evidence of the first, its rivals, and what kind of difference it is. */
enum ContextFeature {
    /** The first look's evidence, as the logarithm of odds. */
    EVIDENCE,
    EVIDENCE_FOR,
    OTHERS_OF_GONE,
    OTHERS_OF_NEW,
    BEST_OTHER_OF_GONE,
    BEST_OTHER_OF_NEW,
    EVIDENCE_OF_SOLE_PAIR,
    EVIDENCE_AMONG_SEVERAL,
    /** Whether several migrations were merged: known of samples only, so that the rest is learnt beside it; else 0. */
    MERGED,
    EVIDENCE_IF_MERGED,
    SOLE_IF_MERGED,
    UNRELATED_IF_MERGED,
    SOLE_PAIR(Feature.SOLE_PAIR),
    MANY_DROPPED(Feature.MANY_DROPPED),
    MANY_ADDED(Feature.MANY_ADDED),
    SEVERAL_OF_BOTH(Feature.SEVERAL_OF_BOTH),
    SAME_NUMBER(Feature.SAME_NUMBER),
    UNRELATED(Feature.UNRELATED),
    SHARED_STRONG_WORD(Feature.SHARED_STRONG_WORD),
    SAME_TYPE(Feature.SAME_TYPE),
    SAME_DEFINITION(Feature.SAME_DEFINITION),
    SAME_PLACE(Feature.SAME_PLACE),
    PLACE_KNOWN(Feature.PLACE_KNOWN),
    SAME_SWAP_ELSEWHERE(Feature.SAME_SWAP_ELSEWHERE);

    private final @Nullable Feature copied;

    ContextFeature() {
        this(null);
    }

    ContextFeature(@Nullable Feature copied) {
        this.copied = copied;
    }

    /** Takes what the first look saw over into the second. */
    static void copy(Numbers<Feature> first, Numbers<ContextFeature> second) {
        for (var feature : values()) {
            if (feature.copied != null) {
                second.set(feature, first.get(feature.copied));
            }
        }
    }
}
