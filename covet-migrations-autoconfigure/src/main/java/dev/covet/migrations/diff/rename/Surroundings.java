package dev.covet.migrations.diff.rename;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One table's dropped and added columns with what stays beside them, and what happens in the whole difference. */
final class Surroundings {

    private final String table;
    private final Words tableWords;
    private final Columns dropped;
    private final Columns added;
    private final Columns staying;
    private final Map<String, Integer> columnsByType = new HashMap<>();
    private final Swaps swaps;
    private final List<Pair> pairs;

    /** A dropped and an added column by their numbers. */
    record Pair(int gone, int come) {}

    Surroundings(TablePair pair, Swaps swaps) {
        this.table = pair.after().name();
        this.tableWords = Words.of(table);
        this.swaps = swaps;
        var names = stayingNames(pair);
        this.dropped = new Columns(byName(candidates(pair.dropped(), pair.before(), names)));
        this.added = new Columns(byName(candidates(pair.added(), pair.after(), names)));
        this.pairs = LikelyPairs.of(dropped.all(), added.all());
        this.staying = new Columns(candidates(
                pair.before().columns().stream()
                        .filter(column -> names.contains(column.name()))
                        .toList(),
                pair.before(),
                names));
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

    /** In an order that does not depend on how they were listed, so that neither does the choice between equals. */
    private static List<Candidate> byName(List<Candidate> all) {
        return all.stream().sorted(Comparator.comparing(Candidate::name)).toList();
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

    Columns dropped() {
        return dropped;
    }

    Columns added() {
        return added;
    }

    Columns staying() {
        return staying;
    }

    Swaps swaps() {
        return swaps;
    }

    /** The pairs worth a look. */
    List<Pair> pairs() {
        return pairs;
    }

    Numbers<Feature> features(Pair pair) {
        var gone = dropped.all().get(pair.gone());
        var come = added.all().get(pair.come());
        var values = Numbers.of(Feature.class);
        NameFeatures.write(gone, come, tableWords, values);
        DefinitionFeatures.write(gone, come, this, values);
        PlaceFeatures.write(gone, come, this, values);
        return values;
    }

    /** How many columns of the table, before and afterwards, point at that table; one that stays counts once. */
    int columnsTo(String target) {
        return dropped.pointingAt(target) + added.pointingAt(target) + staying.pointingAt(target);
    }

    /** How many columns of the table were of this type. */
    int columnsOf(TypeFacts type) {
        return columnsByType.getOrDefault(type.spelling(), 0);
    }
}
