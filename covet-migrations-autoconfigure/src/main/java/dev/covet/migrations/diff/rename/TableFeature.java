package dev.covet.migrations.diff.rename;

/** What is looked at in a pair of a dropped and an added table. */
enum TableFeature {
    SAME_NAMES,
    SAME_NAMES_AND_TYPES,
    GONE_WITHIN_NEW,
    NEW_WITHIN_GONE,
    SAME_TELLING_NAMES,
    ALL_SAME,
    EDIT_SIMILARITY,
    SHARED_WORDS,
    SHARED_STRONG_WORD,
    SAME_STEMS,
    SYNONYM,
    LETTERS_WITHIN,
    NAMES_UNRELATED,
    SAME_TARGETS,
    SAME_SIZE,
    FEW_COLUMNS,
    SOLE_PAIR,
    MANY_DROPPED,
    MANY_ADDED,
    BEST_OTHER_OF_GONE,
    BEST_OTHER_OF_NEW
}
