package dev.covet.migrations.diff.rename;

/** Learnt from real renames by the program that the guide on rename detection names; not to be edited. */
final class LearntWeights {

    private static final String COLUMNS = """
            first.SAME_LETTERS 1.6498
            first.EDIT_SIMILARITY 1.1769
            first.SHARED_WORDS 2.0743
            first.SHARED_STRONG_WORD 0.2532
            first.COVERED_GONE -0.1155
            first.COVERED_NEW -0.1348
            first.ALL_GONE_COVERED 0.4367
            first.ALL_NEW_COVERED 0.5960
            first.ONLY_WEAK_ADDED 0.3156
            first.ONLY_WEAK_GONE -2.2622
            first.SAME_FIRST_WORD 0.3938
            first.SAME_LAST_WORD -0.2382
            first.REORDERED 3.5184
            first.INFLECTED 0.2967
            first.ABBREVIATED 0.1580
            first.SYNONYM -0.1956
            first.SIMILAR_WORD -0.1192
            first.UNRELATED -1.1425
            first.INITIALS 0.0000
            first.LETTERS_WITHIN 1.1210
            first.COMMON_BEGINNING -0.4136
            first.COMMON_ENDING 1.0366
            first.TABLE_WORD_CHANGED 1.1868
            first.OPPOSITE -1.6419
            first.NEGATED 0.1930
            first.NUMBERS_DIFFER 1.3393
            first.PART_OF_WHOLE 0.2309
            first.SPLIT -0.8239
            first.MERGED -1.0144
            first.OTHER_THING_SAME_SUFFIX -0.4595
            first.REFERENCE_SUFFIX 3.8415
            first.BOOLEAN_PREFIX -1.0990
            first.SAME_TYPE 0.8986
            first.SAME_TYPE_RARE 0.8086
            first.SAME_FAMILY 0.4912
            first.SAME_GROUP 1.4879
            first.KIN_TYPES -0.1086
            first.OTHER_TYPES -1.4048
            first.LIST_AND_SINGLE -3.7387
            first.BOTH_BOOLEAN 0.6442
            first.BOTH_TIME 0.7287
            first.BOTH_TEXT 0.7264
            first.BOTH_JSON -1.1565
            first.SAME_NULLABLE 1.0672
            first.BECOMES_NULLABLE 0.8369
            first.SAME_DEFAULT 0.4471
            first.BOTH_DEFAULTS_DIFFER 0.5750
            first.ONE_DEFAULT -0.6208
            first.SAME_UNIQUE 3.0625
            first.BOTH_UNIQUE 0.5749
            first.BOTH_KEY 3.0213
            first.ONE_KEY -1.8562
            first.SAME_TARGET -0.8957
            first.OTHER_TARGET -1.5504
            first.BECOMES_REFERENCE -0.9402
            first.WAS_REFERENCE 0.6574
            first.TARGET_IN_NAME -0.0153
            first.SAME_DEFINITION 1.2317
            first.SAME_ATTRIBUTE 6.0000
            first.PLACE_KNOWN -0.3720
            first.SAME_PLACE 0.9135
            first.SAME_NEIGHBOUR -0.7213
            first.OTHER_PLACE -0.6728
            first.SAME_SWAP_ELSEWHERE 1.3760
            first.SOLE_PAIR 0.4161
            first.MANY_DROPPED -0.1978
            first.MANY_ADDED -0.2439
            first.SAME_NUMBER 0.3504
            first.SAME_TYPE_RIVALS_ADDED -0.6357
            first.SAME_TYPE_RIVALS_DROPPED -0.4226
            first.NEW_HAS_STAYING_SIBLING -0.2332
            first.GONE_HAS_STAYING_SIBLING -0.3957
            first.NEW_HAS_NEW_SIBLING -0.3128
            first.GONE_HAS_GONE_SIBLING -0.4336
            first.SMALL_TABLE 0.0230
            first.SAME_STEMS 1.9494
            first.CONTENT_SWAPPED -0.2323
            first.CONTENT_ADDED -0.7121
            first.CONTENT_REMOVED -0.4335
            first.PROPERTY_SWAPPED -4.2377
            first.PROPERTY_ADDED -0.3633
            first.PROTECTED -1.0869
            first.GONE_IS_OLD 0.0144
            first.NEW_IS_OLD 0.2256
            first.SPLIT_INTO_PARTS -2.0920
            first.MERGED_FROM_PARTS -2.0519
            first.SAME_TELLING_DEFAULT 1.3183
            first.SAME_UNUSUAL_TYPE 0.5493
            first.BOTH_REQUIRED -0.4605
            first.NEW_REQUIRED 1.0273
            first.SAME_TARGET_ALONE 5.4185
            first.SAME_TARGET_NAME_LEFT 0.0812
            first.SWAP_AGAIN 0.5822
            first.UNRELATED_SOLE_SAME_DEFINITION 0.2234
            first.UNRELATED_SAME_DEFINITION 1.4780
            first.UNRELATED_OTHER_TYPES 0.8043
            first.SAME_PLACE_SAME_TYPE -0.3850
            first.SAME_PLACE_UNRELATED 1.2532
            first.REFERENCE_SUFFIX_TYPE_CHANGED -2.1321
            first.NEW_IS_NEW -9.3256
            first.EVENT_SWAPPED -1.2054
            first.SAME_TARGET_OTHER_ROLE 0.0000
            first.RELATED_SAME_DEFINITION 0.7808
            first.RELATED_SOLE_SAME_DEFINITION 0.7528
            first.REFERENCE_CONTENT_SWAPPED 1.5259
            first.BOOLEAN_CONTENT_SWAPPED -0.1452
            first.TIME_CONTENT_SWAPPED 0.2524
            first.SEVERAL_OF_BOTH 0.0684
            first.AMBIGUOUS_MEANING_ONLY 0.0000
            first.BARE_ID 0.0000
            first.ALWAYS -7.8553
            second.EVIDENCE 0.4184
            second.EVIDENCE_FOR 0.2438
            second.OTHERS_OF_GONE -0.9732
            second.OTHERS_OF_NEW -0.6288
            second.BEST_OTHER_OF_GONE -0.1284
            second.BEST_OTHER_OF_NEW -0.1841
            second.EVIDENCE_OF_SOLE_PAIR -0.1092
            second.EVIDENCE_AMONG_SEVERAL 0.0851
            second.MANY_CHANGES -0.1184
            second.EVIDENCE_AMONG_CHANGES -0.0067
            second.SOLE_AMONG_CHANGES -1.4473
            second.UNRELATED_AMONG_CHANGES -0.4615
            second.SOLE_PAIR -0.2482
            second.MANY_DROPPED -0.1305
            second.MANY_ADDED -0.1859
            second.SEVERAL_OF_BOTH 0.3646
            second.SAME_NUMBER 0.8808
            second.UNRELATED -0.6824
            second.SHARED_STRONG_WORD 0.1376
            second.SAME_TYPE 0.2573
            second.SAME_DEFINITION 1.7576
            second.SAME_PLACE 0.5731
            second.PLACE_KNOWN -0.4936
            second.SAME_SWAP_ELSEWHERE 0.2808
            second.ALWAYS -2.5732
            accept-from.one-change 0.9348
            accept-from.many-changes 0.9324
            reject-below 0.0341
            """;

    private static final String TABLES = """
            table.SAME_NAMES 1.0566
            table.SAME_NAMES_AND_TYPES 1.7243
            table.GONE_WITHIN_NEW 2.5645
            table.NEW_WITHIN_GONE 2.4110
            table.SAME_TELLING_NAMES 0.2025
            table.ALL_SAME -0.6373
            table.EDIT_SIMILARITY 1.6058
            table.SHARED_WORDS 2.4866
            table.SHARED_STRONG_WORD -1.5699
            table.SAME_STEMS -2.4785
            table.SYNONYM 1.0610
            table.LETTERS_WITHIN 1.0077
            table.NAMES_UNRELATED -1.1905
            table.SAME_TARGETS 2.0164
            table.SAME_SIZE 1.6376
            table.FEW_COLUMNS -0.8212
            table.SOLE_PAIR -1.4781
            table.MANY_DROPPED 0.4941
            table.MANY_ADDED -0.1699
            table.BEST_OTHER_OF_GONE -4.2073
            table.BEST_OTHER_OF_NEW -1.4504
            table.MANY_CHANGES -0.2739
            table.ALWAYS -6.6785
            accept-from.one-change 0.9484
            accept-from.many-changes 1.0000
            reject-below 0.0445
            """;

    private LearntWeights() {}

    static ColumnModel columns() {
        return WeightsText.columns(COLUMNS);
    }

    static TableModel tables() {
        return WeightsText.tables(TABLES);
    }
}
