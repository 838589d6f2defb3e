package dev.covet.migrations.diff.rename;

/** Learnt from real renames by the program that the guide on rename detection names; not to be edited. */
final class LearntWeights {

    private static final String COLUMNS = """
            first.SAME_LETTERS 1.8359
            first.EDIT_SIMILARITY 1.2189
            first.SHARED_WORDS 2.0265
            first.SHARED_STRONG_WORD 0.3607
            first.COVERED_GONE 0.2922
            first.COVERED_NEW 0.0704
            first.ALL_GONE_COVERED 0.2324
            first.ALL_NEW_COVERED 0.4051
            first.ONLY_WEAK_ADDED 0.2150
            first.ONLY_WEAK_GONE -2.3377
            first.SAME_FIRST_WORD 0.6003
            first.SAME_LAST_WORD -0.1920
            first.REORDERED 3.6200
            first.INFLECTED 0.3838
            first.ABBREVIATED 0.3771
            first.SYNONYM 0.0350
            first.SIMILAR_WORD -0.0612
            first.UNRELATED -2.4472
            first.INITIALS 0.0000
            first.LETTERS_WITHIN 1.2983
            first.COMMON_BEGINNING -0.6927
            first.COMMON_ENDING 0.9773
            first.TABLE_WORD_CHANGED 1.2499
            first.OPPOSITE -1.6627
            first.NEGATED -0.1561
            first.NUMBERS_DIFFER 1.5146
            first.PART_OF_WHOLE 0.2715
            first.SPLIT -0.8429
            first.MERGED -1.0264
            first.OTHER_THING_SAME_SUFFIX -1.3282
            first.REFERENCE_SUFFIX 3.8931
            first.BOOLEAN_PREFIX -1.2574
            first.SAME_TYPE 0.8908
            first.SAME_TYPE_RARE 0.8900
            first.SAME_FAMILY 0.5007
            first.SAME_GROUP 1.5076
            first.KIN_TYPES -0.0485
            first.OTHER_TYPES -1.4149
            first.LIST_AND_SINGLE -3.7253
            first.BOTH_BOOLEAN 0.8254
            first.BOTH_TIME 0.7401
            first.BOTH_TEXT 0.7563
            first.BOTH_JSON -1.1552
            first.SAME_NULLABLE 1.0340
            first.BECOMES_NULLABLE 0.7826
            first.SAME_DEFAULT 0.3885
            first.BOTH_DEFAULTS_DIFFER 0.6022
            first.ONE_DEFAULT -0.6253
            first.SAME_UNIQUE 3.1924
            first.BOTH_UNIQUE 0.5347
            first.BOTH_KEY 2.0725
            first.ONE_KEY -1.8566
            first.SAME_TARGET -0.9142
            first.OTHER_TARGET -1.4728
            first.BECOMES_REFERENCE -0.9019
            first.WAS_REFERENCE 0.6745
            first.TARGET_IN_NAME -0.0767
            first.SAME_DEFINITION 1.2368
            first.SAME_ATTRIBUTE 6.0000
            first.PLACE_KNOWN -0.3704
            first.SAME_PLACE 0.9076
            first.SAME_NEIGHBOUR -0.7182
            first.OTHER_PLACE -0.6688
            first.SAME_SWAP_ELSEWHERE 1.3936
            first.SOLE_PAIR 0.4229
            first.MANY_DROPPED -0.1990
            first.MANY_ADDED -0.2668
            first.SAME_NUMBER 0.3448
            first.SAME_TYPE_RIVALS_ADDED -0.6269
            first.SAME_TYPE_RIVALS_DROPPED -0.3956
            first.NEW_HAS_STAYING_SIBLING -0.2302
            first.GONE_HAS_STAYING_SIBLING -0.4299
            first.NEW_HAS_NEW_SIBLING -0.3057
            first.GONE_HAS_GONE_SIBLING -0.3992
            first.SMALL_TABLE -0.0080
            first.SAME_STEMS 1.9643
            first.CONTENT_SWAPPED -0.3007
            first.CONTENT_ADDED -0.8777
            first.CONTENT_REMOVED -0.5370
            first.PROPERTY_SWAPPED -4.2592
            first.PROPERTY_ADDED -0.3920
            first.PROTECTED -1.2248
            first.GONE_IS_OLD -3.8136
            first.NEW_IS_OLD 0.0044
            first.SPLIT_INTO_PARTS -2.0809
            first.MERGED_FROM_PARTS -2.0205
            first.SAME_TELLING_DEFAULT 1.2835
            first.SAME_UNUSUAL_TYPE 0.5121
            first.BOTH_REQUIRED -0.4701
            first.NEW_REQUIRED 0.9980
            first.SAME_TARGET_ALONE 5.3714
            first.SAME_TARGET_NAME_LEFT 0.0803
            first.SWAP_AGAIN 0.5204
            first.UNRELATED_SOLE_SAME_DEFINITION 0.2236
            first.UNRELATED_SAME_DEFINITION 1.3883
            first.UNRELATED_OTHER_TYPES 0.7896
            first.SAME_PLACE_SAME_TYPE -0.3958
            first.SAME_PLACE_UNRELATED 1.2188
            first.REFERENCE_SUFFIX_TYPE_CHANGED -2.1961
            first.NEW_IS_NEW -9.3200
            first.EVENT_SWAPPED -1.2378
            first.SAME_TARGET_OTHER_ROLE 0.0000
            first.RELATED_SAME_DEFINITION 0.8385
            first.RELATED_SOLE_SAME_DEFINITION 0.7354
            first.REFERENCE_CONTENT_SWAPPED 1.5698
            first.BOOLEAN_CONTENT_SWAPPED -0.1536
            first.TIME_CONTENT_SWAPPED 0.4325
            first.SEVERAL_OF_BOTH 0.0804
            first.NO_TELLING_WORD_SHARED 1.8815
            first.REFERENCE_TO_OTHER_THING -0.7079
            first.BOOLEAN_OF_OTHER_THING -2.4308
            first.TIME_OF_OTHER_THING -1.1909
            first.AMBIGUOUS_MEANING_ONLY 0.0000
            first.BARE_ID -0.0000
            first.ALWAYS -8.4203
            second.EVIDENCE 0.4176
            second.EVIDENCE_FOR 0.2697
            second.OTHERS_OF_GONE -0.9661
            second.OTHERS_OF_NEW -0.6988
            second.BEST_OTHER_OF_GONE -0.1237
            second.BEST_OTHER_OF_NEW -0.1837
            second.EVIDENCE_OF_SOLE_PAIR -0.1134
            second.EVIDENCE_AMONG_SEVERAL 0.0741
            second.MERGED -0.1138
            second.EVIDENCE_IF_MERGED 0.0024
            second.SOLE_IF_MERGED -1.4819
            second.UNRELATED_IF_MERGED -0.4342
            second.SOLE_PAIR -0.2615
            second.MANY_DROPPED -0.1066
            second.MANY_ADDED -0.1934
            second.SEVERAL_OF_BOTH 0.3188
            second.SAME_NUMBER 0.8925
            second.UNRELATED -0.6780
            second.SHARED_STRONG_WORD 0.1491
            second.SAME_TYPE 0.2487
            second.SAME_DEFINITION 1.7488
            second.SAME_PLACE 0.5387
            second.PLACE_KNOWN -0.4824
            second.SAME_SWAP_ELSEWHERE 0.2636
            second.ALWAYS -2.5480
            accept-from 0.9374
            reject-below 0.0351
            """;

    private static final String TABLES = """
            table.SAME_NAMES 1.0282
            table.SAME_NAMES_AND_TYPES 1.7060
            table.GONE_WITHIN_NEW 2.5746
            table.NEW_WITHIN_GONE 2.4571
            table.SAME_TELLING_NAMES 0.2640
            table.ALL_SAME -0.6787
            table.EDIT_SIMILARITY 1.6818
            table.SHARED_WORDS 2.4634
            table.SHARED_STRONG_WORD -1.5687
            table.SAME_STEMS -2.4017
            table.SYNONYM 1.1046
            table.LETTERS_WITHIN 0.9892
            table.NAMES_UNRELATED -1.2170
            table.SAME_TARGETS 2.0144
            table.SAME_SIZE 1.6731
            table.FEW_COLUMNS -0.8275
            table.SOLE_PAIR -1.3096
            table.MANY_DROPPED 0.5237
            table.MANY_ADDED -0.1867
            table.BEST_OTHER_OF_GONE -4.1669
            table.BEST_OTHER_OF_NEW -1.3968
            table.ALWAYS -6.9717
            accept-from 0.9534
            reject-below 0.0471
            """;

    private LearntWeights() {}

    static ColumnModel columns() {
        return WeightsText.columns(COLUMNS);
    }

    static TableModel tables() {
        return WeightsText.tables(TABLES);
    }
}
