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
        for (var gone : table.dropped()) {
            for (var come : table.added()) {
                if (gone.type().isSameGroup(come.type())) {
                    swaps.count(table.table(), gone, come);
                }
            }
        }
    }

    static double[] features(Surroundings table, Candidate gone, Candidate come) {
        var values = new double[Feature.values().length];
        NameFeatures.write(gone, come, table.tableWords(), values);
        DefinitionFeatures.write(gone, come, table, values);
        PlaceFeatures.write(gone, come, table, values);
        return values;
    }
}
