package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words are exchanged for which others in how many pairs at once: {@code shop_id → store_id, shop_name → store_name}. */
final class Swaps {

    private final Map<List<List<String>>, Places> places = new HashMap<>();

    private record Places(Set<String> gone, Set<String> come) {}

    void count(String table, Candidate gone, Candidate come) {
        var counted = places.computeIfAbsent(key(gone, come), none -> new Places(new HashSet<>(), new HashSet<>()));
        counted.gone().add(table + "." + gone.name());
        counted.come().add(table + "." + come.name());
    }

    /** How many other pairs, none of them with either name, exchange the same words. */
    int others(Candidate gone, Candidate come) {
        var counted = places.get(key(gone, come));
        return counted == null
                ? 0
                : Math.min(counted.gone().size(), counted.come().size()) - 1;
    }

    private static List<List<String>> key(Candidate gone, Candidate come) {
        return List.of(
                without(gone.words().stems(), come.words().stems()),
                without(come.words().stems(), gone.words().stems()));
    }

    private static List<String> without(List<String> words, List<String> removed) {
        var rest = new ArrayList<>(words);
        removed.forEach(rest::remove);
        return rest;
    }
}
