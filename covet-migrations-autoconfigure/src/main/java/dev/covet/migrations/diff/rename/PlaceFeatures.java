package dev.covet.migrations.diff.rename;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What the place in the entity, and everything else that was dropped and added, says about a pair. */
final class PlaceFeatures {

    private static final int FEW_COLUMNS = 5;
    private static final int MOST_SWAPS = 3;

    private final Candidate gone;
    private final Candidate come;
    private final Surroundings table;
    private final double[] values;

    private PlaceFeatures(Candidate gone, Candidate come, Surroundings table, double[] values) {
        this.gone = gone;
        this.come = come;
        this.table = table;
        this.values = values;
    }

    static void write(Candidate gone, Candidate come, Surroundings table, double[] values) {
        var features = new PlaceFeatures(gone, come, table, values);
        features.declaredPlace();
        features.attribute();
        features.numbers();
        features.siblings();
    }

    private void set(Feature feature, double value) {
        values[feature.ordinal()] = value;
    }

    private void set(Feature feature, boolean value) {
        set(feature, value ? 1 : 0);
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
            set(
                    Feature.SAME_ATTRIBUTE,
                    after.equals(before)
                            || Words.of(after).letters().equals(gone.words().letters())
                                    && !come.words()
                                            .letters()
                                            .equals(gone.words().letters()));
        }
    }

    private void numbers() {
        var dropped = table.dropped().size();
        var added = table.added().size();
        set(Feature.SOLE_PAIR, dropped == 1 && added == 1);
        set(Feature.MANY_DROPPED, Math.log(dropped));
        set(Feature.MANY_ADDED, Math.log(added));
        set(Feature.SAME_NUMBER, dropped == added);
        set(
                Feature.SAME_TYPE_RIVALS_ADDED,
                Math.log(1
                        + count(
                                table.added(),
                                other -> other != come && other.type().isSameGroup(gone.type()))));
        set(
                Feature.SAME_TYPE_RIVALS_DROPPED,
                Math.log(1
                        + count(
                                table.dropped(),
                                other -> other != gone && other.type().isSameGroup(come.type()))));
        set(Feature.SMALL_TABLE, table.staying().size() < FEW_COLUMNS);
        set(Feature.SAME_SWAP_ELSEWHERE, Math.min(MOST_SWAPS, table.swaps().others(gone, come)));
    }

    private void siblings() {
        set(Feature.NEW_HAS_STAYING_SIBLING, has(table.staying(), come, gone));
        set(Feature.GONE_HAS_STAYING_SIBLING, has(table.staying(), gone, come));
        set(Feature.NEW_HAS_NEW_SIBLING, has(table.added(), come, gone));
        set(Feature.GONE_HAS_GONE_SIBLING, has(table.dropped(), gone, come));
        set(Feature.SPLIT, count(table.added(), other -> other.isSiblingOf(gone)) > 1);
        set(Feature.MERGED, count(table.dropped(), other -> other.isSiblingOf(come)) > 1);
    }

    /** Whether one of them has a word in common with {@code column} that {@code counterpart} has not. */
    private static boolean has(List<Candidate> all, Candidate column, Candidate counterpart) {
        return all.stream()
                .filter(other -> other != column)
                .anyMatch(other -> other.words().tokens().stream()
                        .anyMatch(word -> !Vocabulary.isWeak(word)
                                && column.words().tokens().contains(word)
                                && !counterpart.words().tokens().contains(word)));
    }

    private static long count(List<Candidate> all, Predicate<Candidate> wanted) {
        return all.stream().filter(wanted).count();
    }
}
