package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Matches dropped with added tables. */
final class TableMatching {

    private final RenameSettings settings;
    private final TableModel model;

    TableMatching(RenameSettings settings, TableModel model) {
        this.settings = settings;
        this.model = model;
    }

    List<RenameGuess> match(List<TableFacts> droppedInAnyOrder, List<TableFacts> addedInAnyOrder) {
        var dropped = byName(droppedInAnyOrder);
        var added = byName(addedInAnyOrder);
        var likeness = new TableLikeness(dropped, added);
        var confidence = new Confidence(model.acceptFrom());
        var pairs = new ArrayList<Pairing.Pair>();
        for (var gone = 0; gone < dropped.size(); gone++) {
            for (var come = 0; come < added.size(); come++) {
                if (isAllowed(dropped.get(gone).name(), added.get(come).name())) {
                    var probability = model.probability(likeness.features(gone, come));
                    pairs.add(new Pairing.Pair(gone, come, probability, confidence.of(probability)));
                }
            }
        }
        return new Pairing(model.rejectBelow())
                .decide(pairs, dropped.size(), added.size(), settings.threshold()).stream()
                        .map(decided -> guess(
                                dropped.get(decided.pair().gone()),
                                added.get(decided.pair().come()),
                                decided))
                        .sorted(Comparator.comparing(RenameGuess::from)
                                .thenComparing(Comparator.comparingDouble(RenameGuess::probability)
                                        .reversed())
                                .thenComparing(RenameGuess::to))
                        .toList();
    }

    private boolean isAllowed(String from, String to) {
        var most = settings.maxLengthDifference();
        return most == null || Math.abs(from.length() - to.length()) <= most;
    }

    private static List<TableFacts> byName(List<TableFacts> tables) {
        return tables.stream().sorted(Comparator.comparing(TableFacts::name)).toList();
    }

    private static RenameGuess guess(TableFacts gone, TableFacts come, Pairing.Decided decided) {
        return new RenameGuess(
                null,
                gone.name(),
                come.name(),
                decided.pair().probability(),
                decided.pair().confidence(),
                decided.outcome(),
                EvidenceWords.ofTables(gone, come, decided.pair().probability()));
    }
}
