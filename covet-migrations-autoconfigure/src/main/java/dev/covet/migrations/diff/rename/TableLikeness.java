package dev.covet.migrations.diff.rename;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is seen of each pair of a dropped and an added table. */
final class TableLikeness {

    private static final int FEW = 4;

    private final List<Side> dropped;
    private final List<Side> added;
    private final double[][] sharedNames;

    /**
     * A table, prepared.
     *
     * @param names its columns' names without separators
     * @param definitions the same with their types
     * @param telling names that not every table has
     */
    private record Side(
            Words words, Set<String> names, Set<String> definitions, Set<String> telling, Set<String> targets) {

        static Side of(TableFacts table) {
            var own = Words.of(table.name());
            var names = new HashSet<String>();
            var definitions = new HashSet<String>();
            var telling = new HashSet<String>();
            var targets = new HashSet<String>();
            for (var column : table.columns()) {
                var words = Words.of(column.name());
                names.add(words.letters());
                definitions.add(
                        words.letters() + " " + TypeFacts.of(column.type()).group());
                if (words.tokens().stream().anyMatch(word -> !Vocabulary.isWeak(word) && !Vocabulary.isEvent(word))) {
                    telling.add(words.letters());
                }
                if (column.references() != null) {
                    targets.add(column.references());
                }
            }
            return new Side(own, names, definitions, telling, targets);
        }
    }

    TableLikeness(List<TableFacts> dropped, List<TableFacts> added) {
        this.dropped = dropped.stream().map(Side::of).toList();
        this.added = added.stream().map(Side::of).toList();
        this.sharedNames = new double[dropped.size()][added.size()];
        for (var gone = 0; gone < dropped.size(); gone++) {
            for (var come = 0; come < added.size(); come++) {
                sharedNames[gone][come] = likeness(
                        this.dropped.get(gone).names(), this.added.get(come).names());
            }
        }
    }

    Numbers<TableFeature> features(int gone, int come) {
        var values = Numbers.of(TableFeature.class);
        columns(dropped.get(gone), added.get(come), values);
        names(dropped.get(gone), added.get(come), values);
        rivals(gone, come, values);
        return values;
    }

    private static void columns(Side gone, Side come, Numbers<TableFeature> values) {
        set(values, TableFeature.SAME_NAMES, likeness(gone.names(), come.names()));
        set(values, TableFeature.SAME_NAMES_AND_TYPES, likeness(gone.definitions(), come.definitions()));
        set(values, TableFeature.GONE_WITHIN_NEW, part(gone.names(), come.names()));
        set(values, TableFeature.NEW_WITHIN_GONE, part(come.names(), gone.names()));
        set(values, TableFeature.SAME_TELLING_NAMES, likeness(gone.telling(), come.telling()));
        set(values, TableFeature.ALL_SAME, gone.definitions().equals(come.definitions()) ? 1 : 0);
        set(values, TableFeature.SAME_TARGETS, likeness(gone.targets(), come.targets()));
        set(values, TableFeature.SAME_SIZE, gone.names().size() == come.names().size() ? 1 : 0);
        set(
                values,
                TableFeature.FEW_COLUMNS,
                Math.min(gone.names().size(), come.names().size()) < FEW ? 1 : 0);
    }

    private static void names(Side gone, Side come, Numbers<TableFeature> values) {
        var one = gone.words();
        var other = come.words();
        var alignment = TokenAlignment.of(one, other);
        set(values, TableFeature.EDIT_SIMILARITY, EditDistance.similarity(one.letters(), other.letters()));
        set(values, TableFeature.SHARED_WORDS, likeness(one.stems(), other.stems()));
        set(
                values,
                TableFeature.SHARED_STRONG_WORD,
                alignment.equal().stream().anyMatch(word -> !Vocabulary.isWeak(word)) ? 1 : 0);
        set(values, TableFeature.SAME_STEMS, new HashSet<>(one.stems()).equals(new HashSet<>(other.stems())) ? 1 : 0);
        set(values, TableFeature.SYNONYM, alignment.synonyms().isEmpty() ? 0 : 1);
        set(
                values,
                TableFeature.LETTERS_WITHIN,
                one.letters().contains(other.letters()) || other.letters().contains(one.letters()) ? 1 : 0);
        set(values, TableFeature.NAMES_UNRELATED, alignment.isRelated() ? 0 : 1);
    }

    private void rivals(int gone, int come, Numbers<TableFeature> values) {
        set(values, TableFeature.SOLE_PAIR, dropped.size() == 1 && added.size() == 1 ? 1 : 0);
        set(values, TableFeature.MANY_DROPPED, Math.log(dropped.size()));
        set(values, TableFeature.MANY_ADDED, Math.log(added.size()));
        var bestOfRow = 0.0;
        for (var other = 0; other < added.size(); other++) {
            bestOfRow = other == come ? bestOfRow : Math.max(bestOfRow, sharedNames[gone][other]);
        }
        var bestOfColumn = 0.0;
        for (var other = 0; other < dropped.size(); other++) {
            bestOfColumn = other == gone ? bestOfColumn : Math.max(bestOfColumn, sharedNames[other][come]);
        }
        set(values, TableFeature.BEST_OTHER_OF_GONE, bestOfRow);
        set(values, TableFeature.BEST_OTHER_OF_NEW, bestOfColumn);
    }

    private static void set(Numbers<TableFeature> values, TableFeature feature, double value) {
        values.set(feature, value);
    }

    /** How much two collections have in common, each element as often as it is there. */
    private static double likeness(Collection<String> one, Collection<String> other) {
        var shared = shared(one, other);
        var all = one.size() + other.size() - shared;
        return all == 0 ? 1 : (double) shared / all;
    }

    private static double part(Set<String> one, Set<String> other) {
        return one.isEmpty() ? 0 : (double) shared(one, other) / one.size();
    }

    private static int shared(Collection<String> one, Collection<String> other) {
        Map<String, Integer> counts = new HashMap<>();
        one.forEach(element -> counts.merge(element, 1, Integer::sum));
        var shared = 0;
        for (var element : other) {
            if (counts.merge(element, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return shared;
    }
}
