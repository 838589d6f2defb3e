package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns of one table that share a fate, and quick answers about them. For one thread. */
final class Columns {

    private final List<Candidate> all;
    private final Map<String, List<Candidate>> byWord = new HashMap<>();
    private final Map<String, Integer> numberByGroup = new HashMap<>();
    private final Map<String, Integer> numberByTarget = new HashMap<>();
    private final IdentityHashMap<Candidate, Integer> siblings = new IdentityHashMap<>();
    private final IdentityHashMap<Candidate, Integer> parts = new IdentityHashMap<>();

    Columns(List<Candidate> all) {
        this.all = List.copyOf(all);
        for (var column : all) {
            for (var word : new HashSet<>(column.words().tokens())) {
                byWord.computeIfAbsent(word, none -> new ArrayList<>()).add(column);
            }
            numberByGroup.merge(group(column), 1, Integer::sum);
            if (column.facts().references() != null) {
                numberByTarget.merge(column.facts().references(), 1, Integer::sum);
            }
        }
    }

    List<Candidate> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    /** How many are of the other column's group of types. */
    int ofGroupOf(Candidate other) {
        return numberByGroup.getOrDefault(group(other), 0);
    }

    int pointingAt(String table) {
        return numberByTarget.getOrDefault(table, 0);
    }

    /**
     * Whether one of them has a telling word in common with a column, one that its counterpart has not.
     *
     * @param itself how many of these the column itself is: 1 or 0
     */
    boolean haveSibling(Candidate column, Candidate counterpart, int itself) {
        for (var word : column.words().tokens()) {
            if (!Vocabulary.isWeak(word)
                    && !counterpart.words().tokens().contains(word)
                    && byWord.getOrDefault(word, List.of()).size() > itself) {
                return true;
            }
        }
        return false;
    }

    /** How many have a telling word in common with the column. */
    int siblingsOf(Candidate column) {
        return siblings.computeIfAbsent(column, this::countSiblings);
    }

    /** How many have all words of the column and more, and values of its kind. */
    int partsOf(Candidate whole) {
        return parts.computeIfAbsent(whole, this::countParts);
    }

    static boolean isPartOf(Candidate whole, Candidate part) {
        return isWithin(whole, part) && whole.type().isSameGroup(part.type());
    }

    static boolean isWithin(Candidate whole, Candidate part) {
        return part.words().tokens().size() > whole.words().tokens().size()
                && part.words().tokens().containsAll(whole.words().tokens());
    }

    private int countSiblings(Candidate column) {
        Set<Candidate> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var word : column.words().tokens()) {
            if (!Vocabulary.isWeak(word)) {
                found.addAll(byWord.getOrDefault(word, List.of()));
            }
        }
        return found.size();
    }

    private int countParts(Candidate whole) {
        var first = whole.words().tokens().get(0);
        return (int) byWord.getOrDefault(first, List.of()).stream()
                .filter(part -> isPartOf(whole, part))
                .count();
    }

    private static String group(Candidate column) {
        return column.type().list()
                ? column.type().group() + "[]"
                : column.type().group();
    }
}
