package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Matches dropped with added tables. */
final class TableMatching {

    private static final double REJECT_BELOW = 0.05;
    private static final double BAR = 0.7;

    private final RenameSettings settings;

    TableMatching(RenameSettings settings) {
        this.settings = settings;
    }

    List<RenameGuess> match(List<TableFacts> dropped, List<TableFacts> added) {
        var pairs = new ArrayList<Pairing.Pair>();
        var confidence = new Confidence(BAR);
        for (var gone = 0; gone < dropped.size(); gone++) {
            for (var come = 0; come < added.size(); come++) {
                var likeness = likeness(dropped.get(gone), added.get(come));
                pairs.add(new Pairing.Pair(gone, come, likeness, confidence.of(likeness)));
            }
        }
        return new Pairing(REJECT_BELOW)
                .decide(pairs, dropped.size(), added.size(), settings.threshold()).stream()
                        .map(decided -> new RenameGuess(
                                null,
                                dropped.get(decided.pair().gone()).name(),
                                added.get(decided.pair().come()).name(),
                                decided.pair().probability(),
                                decided.pair().confidence(),
                                decided.outcome(),
                                List.of(new Evidence("columns of the same names", 1))))
                        .toList();
    }

    private static double likeness(TableFacts one, TableFacts other) {
        var shared = new HashSet<>(one.names());
        shared.retainAll(other.names());
        var all = new HashSet<>(one.names());
        all.addAll(other.names());
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }
}
