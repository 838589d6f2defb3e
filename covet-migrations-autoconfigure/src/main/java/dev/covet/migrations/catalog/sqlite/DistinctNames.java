package dev.covet.migrations.catalog.sqlite;

import java.util.HashSet;
import java.util.Set;

/** Names of which none is given twice; letter case makes no difference. */
final class DistinctNames {

    private final Set<String> taken = new HashSet<>();

    void take(String name) {
        taken.add(Spelling.lower(name));
    }

    boolean isTaken(String name) {
        return taken.contains(Spelling.lower(name));
    }

    /** The name itself, with a number behind it when it is taken. */
    String distinct(String wanted) {
        var name = wanted;
        for (var number = 2; isTaken(name); number++) {
            name = wanted + "_" + number;
        }
        take(name);
        return name;
    }
}
