package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the tables that point at each other in a circle, so that none of them can be the first with all its keys. */
final class Cycles {

    private final Map<String, Set<String>> targets = new HashMap<>();

    Cycles(List<Table> tables) {
        for (var table : tables) {
            targets.put(
                    table.name(),
                    table.foreignKeys().stream()
                            .map(ForeignKey::referencedTable)
                            .filter(target -> !target.equals(table.name()))
                            .collect(Collectors.toCollection(HashSet::new)));
        }
    }

    /** The tables in circles, and those on a way from one circle to another. */
    Set<String> tables() {
        var left = new HashSet<>(targets.keySet());
        var shrinking = true;
        while (shrinking) {
            shrinking = left.removeIf(table -> isEnd(table, left)) || left.retainAll(targetsOf(left));
        }
        return left;
    }

    private boolean isEnd(String table, Set<String> left) {
        return targets.getOrDefault(table, Set.of()).stream().noneMatch(left::contains);
    }

    private Set<String> targetsOf(Set<String> left) {
        return left.stream()
                .flatMap(table -> targets.getOrDefault(table, Set.of()).stream())
                .collect(Collectors.toSet());
    }
}
