package dev.covet.migrations.diff.rename;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One table's dropped and added columns with what stays beside them, and what happens in the whole difference. */
final class Surroundings {

    private final String table;
    private final Words tableWords;
    private final List<Candidate> dropped;
    private final List<Candidate> added;
    private final List<Candidate> staying;
    private final Map<String, Integer> columnsByType = new HashMap<>();
    private final Swaps swaps;

    Surroundings(TablePair pair, Swaps swaps) {
        this.table = pair.after().name();
        this.tableWords = Words.of(table);
        this.swaps = swaps;
        var names = stayingNames(pair);
        this.dropped = candidates(pair.dropped(), pair.before(), names);
        this.added = candidates(pair.added(), pair.after(), names);
        this.staying = candidates(
                pair.before().columns().stream()
                        .filter(column -> names.contains(column.name()))
                        .toList(),
                pair.before(),
                names);
        pair.before()
                .columns()
                .forEach(column ->
                        columnsByType.merge(TypeFacts.of(column.type()).spelling(), 1, Integer::sum));
    }

    private static Set<String> stayingNames(TablePair pair) {
        var names = new HashSet<String>();
        pair.before().columns().forEach(column -> names.add(column.name()));
        pair.dropped().forEach(column -> names.remove(column.name()));
        return names;
    }

    private static List<Candidate> candidates(List<ColumnFacts> columns, TableFacts table, Set<String> staying) {
        return columns.stream()
                .map(column -> Candidate.of(column, DeclaredPlace.of(column.name(), table.declaredOrder(), staying)))
                .toList();
    }

    String table() {
        return table;
    }

    Words tableWords() {
        return tableWords;
    }

    List<Candidate> dropped() {
        return dropped;
    }

    List<Candidate> added() {
        return added;
    }

    List<Candidate> staying() {
        return staying;
    }

    Swaps swaps() {
        return swaps;
    }

    /** How many columns of the table were of this type. */
    int columnsOf(TypeFacts type) {
        return columnsByType.getOrDefault(type.spelling(), 0);
    }
}
