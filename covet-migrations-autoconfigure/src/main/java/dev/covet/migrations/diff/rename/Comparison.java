package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.List;

/** All that can be compared in a difference: the tables with their columns prepared, and what is exchanged throughout. */
final class Comparison {

    private final List<Surroundings> tables = new ArrayList<>();
    private final Swaps swaps = new Swaps();

    static Comparison of(List<TablePair> pairs) {
        var comparison = new Comparison();
        pairs.forEach(pair -> comparison.tables.add(new Surroundings(pair, comparison.swaps)));
        comparison.tables.forEach(comparison::countSwaps);
        return comparison;
    }

    List<Surroundings> tables() {
        return tables;
    }

    private void countSwaps(Surroundings table) {
        for (var pair : table.pairs()) {
            var gone = table.dropped().all().get(pair.gone());
            var come = table.added().all().get(pair.come());
            if (gone.type().isSameGroup(come.type())) {
                swaps.count(table.table(), gone, come);
            }
        }
    }
}
