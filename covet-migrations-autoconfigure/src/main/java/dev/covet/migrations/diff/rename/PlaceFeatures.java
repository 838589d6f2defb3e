package dev.covet.migrations.diff.rename;

import java.util.Objects;

/** What the place in the entity, and everything else that was dropped and added, says about a pair. */
final class PlaceFeatures {

    private static final int FEW_COLUMNS = 5;
    private static final int MOST_SWAPS = 3;
    private static final int MANY = 20;

    private final Candidate gone;
    private final Candidate come;
    private final Surroundings table;
    private final Numbers<Feature> values;

    private PlaceFeatures(Candidate gone, Candidate come, Surroundings table, Numbers<Feature> values) {
        this.gone = gone;
        this.come = come;
        this.table = table;
        this.values = values;
    }

    static void write(Candidate gone, Candidate come, Surroundings table, Numbers<Feature> values) {
        var features = new PlaceFeatures(gone, come, table, values);
        features.declaredPlace();
        features.attribute();
        features.numbers();
        features.siblings();
        features.together();
    }

    private void set(Feature feature, double value) {
        values.set(feature, value);
    }

    private void set(Feature feature, boolean value) {
        values.set(feature, value);
    }

    private void declaredPlace() {
        var from = gone.place();
        var to = come.place();
        if (from == null || to == null) {
            return;
        }
        set(Feature.PLACE_KNOWN, true);
        var sameBefore = Objects.equals(from.before(), to.before());
        var sameAfter = Objects.equals(from.after(), to.after());
        var sameOffset = from.offset() == to.offset() || from.gap() - from.offset() == to.gap() - to.offset();
        set(Feature.SAME_PLACE, sameBefore && sameAfter && sameOffset);
        set(Feature.SAME_NEIGHBOUR, (sameBefore || sameAfter) && !(sameBefore && sameAfter && sameOffset));
        set(Feature.OTHER_PLACE, !sameBefore && !sameAfter);
    }

    /** The attribute's name stayed, whether or not the former one is known: columns are mostly named after attributes. */
    private void attribute() {
        var after = come.facts().attribute();
        var before = gone.facts().attribute();
        if (after != null) {
            var former = gone.words().letters();
            var isNamedAfterIt = Words.of(after).letters().equals(former);
            set(
                    Feature.SAME_ATTRIBUTE,
                    after.equals(before)
                            || (isNamedAfterIt && !come.words().letters().equals(former)));
        }
    }

    private void numbers() {
        var dropped = table.dropped().size();
        var added = table.added().size();
        set(Feature.SOLE_PAIR, dropped == 1 && added == 1);
        set(Feature.MANY_DROPPED, many(dropped));
        set(Feature.MANY_ADDED, many(added));
        set(Feature.SEVERAL_OF_BOTH, dropped > 1 && added > 1);
        set(Feature.SAME_NUMBER, dropped == added);
        var itself = gone.type().isSameGroup(come.type()) ? 1 : 0;
        set(Feature.SAME_TYPE_RIVALS_ADDED, many(1 + table.added().ofGroupOf(gone) - itself));
        set(Feature.SAME_TYPE_RIVALS_DROPPED, many(1 + table.dropped().ofGroupOf(come) - itself));
        set(Feature.SMALL_TABLE, table.staying().size() < FEW_COLUMNS);
        set(Feature.SAME_SWAP_ELSEWHERE, Math.min(MOST_SWAPS, table.swaps().others(gone, come)));
    }

    private void siblings() {
        set(Feature.NEW_HAS_STAYING_SIBLING, table.staying().haveSibling(come, gone, 0));
        set(Feature.GONE_HAS_STAYING_SIBLING, table.staying().haveSibling(gone, come, 0));
        set(Feature.NEW_HAS_NEW_SIBLING, table.added().haveSibling(come, gone, 1));
        set(Feature.GONE_HAS_GONE_SIBLING, table.dropped().haveSibling(gone, come, 1));
        set(Feature.SPLIT, table.added().siblingsOf(gone) > 1);
        set(Feature.MERGED, table.dropped().siblingsOf(come) > 1);
    }

    /** Beyond what the samples have, more is not different. */
    private static double many(int number) {
        return Math.log(Math.min(MANY, number));
    }

    private void together() {
        var unrelated = is(Feature.UNRELATED);
        set(Feature.SWAP_AGAIN, values.has(Feature.SAME_SWAP_ELSEWHERE));
        var swapped = is(Feature.CONTENT_SWAPPED);
        set(
                Feature.REFERENCE_CONTENT_SWAPPED,
                swapped && isReference(gone) && isReference(come) && !is(Feature.SAME_TARGET));
        var other = is(Feature.NO_TELLING_WORD_SHARED) && !unrelated;
        set(Feature.REFERENCE_TO_OTHER_THING, other && is(Feature.REFERENCE_CONTENT_SWAPPED));
        set(Feature.BOOLEAN_OF_OTHER_THING, other && is(Feature.BOTH_BOOLEAN));
        set(Feature.TIME_OF_OTHER_THING, other && is(Feature.BOTH_TIME));
        set(Feature.BOOLEAN_CONTENT_SWAPPED, swapped && is(Feature.BOTH_BOOLEAN));
        set(Feature.TIME_CONTENT_SWAPPED, swapped && is(Feature.BOTH_TIME));
        set(Feature.UNRELATED_SAME_DEFINITION, unrelated && is(Feature.SAME_DEFINITION));
        set(Feature.UNRELATED_SOLE_SAME_DEFINITION, unrelated && is(Feature.SAME_DEFINITION) && is(Feature.SOLE_PAIR));
        set(Feature.RELATED_SAME_DEFINITION, !unrelated && is(Feature.SAME_DEFINITION));
        set(Feature.RELATED_SOLE_SAME_DEFINITION, !unrelated && is(Feature.SAME_DEFINITION) && is(Feature.SOLE_PAIR));
        set(Feature.UNRELATED_OTHER_TYPES, unrelated && is(Feature.OTHER_TYPES));
        set(Feature.SAME_PLACE_SAME_TYPE, is(Feature.SAME_PLACE) && is(Feature.SAME_TYPE));
        set(Feature.SAME_PLACE_UNRELATED, is(Feature.SAME_PLACE) && unrelated);
        set(
                Feature.SPLIT_INTO_PARTS,
                Columns.isWithin(gone, come) && table.added().partsOf(gone) > (Columns.isPartOf(gone, come) ? 1 : 0));
        set(
                Feature.MERGED_FROM_PARTS,
                Columns.isWithin(come, gone) && table.dropped().partsOf(come) > (Columns.isPartOf(come, gone) ? 1 : 0));
    }

    private boolean is(Feature feature) {
        return values.has(feature);
    }

    private static boolean isReference(Candidate column) {
        var tokens = column.words().tokens();
        return tokens.size() > 1 && tokens.get(tokens.size() - 1).equals("id");
    }
}
