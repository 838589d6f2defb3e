package dev.covet.migrations.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which key, constraint or index of before is which of after: first by name, then by what it is. What has another name only
 * because nobody chose one is the same.
 */
final class PartPairs {

    /** The same before and after, as the catalogue would report it. */
    record Pair(Part before, Part after) {}

    private final TableState before;
    private final TableState after;
    private final AutomaticNames names;
    private final List<Pair> kept = new ArrayList<>();
    private final List<Pair> renamed = new ArrayList<>();
    private final Set<Part> gone;
    private final Set<Part> added;

    PartPairs(TableState before, TableState after, AutomaticNames names) {
        this.before = before;
        this.after = after;
        this.names = names;
        this.gone = new LinkedHashSet<>(before.parts());
        this.added = new LinkedHashSet<>(after.parts());
        pairByName();
        pairByStructure();
        separateWhereNamesCollide();
    }

    List<Pair> kept() {
        return kept;
    }

    /** Indexes that are equal but for the name that somebody chose. */
    List<Pair> renamed() {
        return renamed;
    }

    /** In the order in which the table has them. */
    List<Part> gone() {
        return before.parts().stream().filter(gone::contains).toList();
    }

    /** In the order in which the table will have them. */
    List<Part> added() {
        return after.parts().stream().filter(added::contains).toList();
    }

    private void pairByName() {
        var byName = new HashMap<String, Part>();
        gone.forEach(part -> byName.put(part.identity(), part));
        for (var part : List.copyOf(added)) {
            var same = byName.get(part.identity());
            if (same != null && gone.contains(same) && same.nameless().equals(part.nameless())) {
                pair(kept, same, part);
            }
        }
    }

    private void pairByStructure() {
        if (gone.isEmpty() || added.isEmpty()) {
            return;
        }
        Map<Part, List<Part>> byStructure = new HashMap<>();
        gone.forEach(part -> byStructure
                .computeIfAbsent(part.nameless(), none -> new ArrayList<>())
                .add(part));
        var taken = new HashSet<String>();
        before.parts().forEach(part -> taken.add(Mentions.fold(part.name())));
        for (var part : List.copyOf(added)) {
            for (var same : byStructure.getOrDefault(part.nameless(), List.of())) {
                if (gone.contains(same) && pairByStructure(same, part, taken)) {
                    break;
                }
            }
        }
    }

    private boolean pairByStructure(Part one, Part other, Set<String> taken) {
        if (one instanceof Part.OfPrimaryKey || names.isAutomatic(other)) {
            return pair(kept, one, other);
        }
        if (isIndex(before, one) && isIndex(after, other)) {
            return !taken.contains(Mentions.fold(other.name())) && pair(renamed, one, other);
        }
        return names.isAutomatic(one) && pair(kept, one, other);
    }

    private static boolean isIndex(TableState state, Part part) {
        return state.declared(part).filter(Part.OfIndex.class::isInstance).isPresent();
    }

    /** What keeps its former name cannot do so when something new shall have that name. */
    private void separateWhereNamesCollide() {
        var separated = true;
        while (separated && !added.isEmpty()) {
            var names = new HashSet<String>();
            added.forEach(part -> names.add(Mentions.fold(part.name())));
            separated = kept.removeIf(pair -> {
                var former = Mentions.fold(pair.before().name());
                var collides = !former.equals(Mentions.fold(pair.after().name())) && names.contains(former);
                if (collides) {
                    gone.add(pair.before());
                    added.add(pair.after());
                }
                return collides;
            });
        }
    }

    private boolean pair(List<Pair> pairs, Part one, Part other) {
        gone.remove(one);
        added.remove(other);
        return pairs.add(new Pair(one, other));
    }
}
