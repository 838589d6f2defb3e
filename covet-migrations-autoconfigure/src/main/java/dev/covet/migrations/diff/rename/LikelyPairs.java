package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pairs of dropped and added columns that are worth a look. Where there are few these are all; where there are very many
 * only those with something in common, as columns without it are none that a person would be asked about among so many.
 */
final class LikelyPairs {

    /** Up to here all pairs are looked at: some milliseconds. */
    private static final int ALL = 1_600;

    /** A word that is in more of the added columns than this says nothing in so large a table. */
    private static final int COMMON = 25;

    private static final int BEGINNING = 5;
    private static final int MOST_OF_ONE = 5;

    private LikelyPairs() {}

    static List<Surroundings.Pair> of(List<Candidate> dropped, List<Candidate> added) {
        if ((long) dropped.size() * added.size() <= ALL) {
            var all = new ArrayList<Surroundings.Pair>();
            for (var gone = 0; gone < dropped.size(); gone++) {
                for (var come = 0; come < added.size(); come++) {
                    all.add(new Surroundings.Pair(gone, come));
                }
            }
            return all;
        }
        return withSomethingInCommon(dropped, added);
    }

    private static List<Surroundings.Pair> withSomethingInCommon(List<Candidate> dropped, List<Candidate> added) {
        var columnsByMark = new HashMap<String, List<Integer>>();
        for (var come = 0; come < added.size(); come++) {
            for (var mark : marks(added.get(come))) {
                columnsByMark.computeIfAbsent(mark, none -> new ArrayList<>()).add(come);
            }
        }
        var pairs = new ArrayList<Surroundings.Pair>();
        for (var gone = 0; gone < dropped.size(); gone++) {
            for (var come : closest(dropped.get(gone), columnsByMark)) {
                pairs.add(new Surroundings.Pair(gone, come));
            }
        }
        return pairs;
    }

    /** The added columns with the most marks in common, rare ones counting for more. */
    private static Set<Integer> closest(Candidate gone, Map<String, List<Integer>> columnsByMark) {
        var likeness = new HashMap<Integer, Double>();
        for (var mark : marks(gone)) {
            var columns = columnsByMark.getOrDefault(mark, List.of());
            if (columns.size() <= COMMON) {
                columns.forEach(come -> likeness.merge(come, 1.0 / columns.size(), Double::sum));
            }
        }
        var closest = new TreeSet<Integer>();
        likeness.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_OF_ONE)
                .forEach(entry -> closest.add(entry.getKey()));
        return closest;
    }

    private static Set<String> marks(Candidate column) {
        var marks = new HashSet<>(column.words().stems());
        var letters = column.words().letters();
        marks.add("^" + letters.substring(0, Math.min(BEGINNING, letters.length())));
        marks.add("$" + letters.substring(Math.max(0, letters.length() - BEGINNING)));
        if (column.facts().references() != null) {
            marks.add(">" + column.facts().references());
        }
        if (column.type().isUnusual()) {
            marks.add(":" + column.type().spelling());
        }
        return marks;
    }
}
