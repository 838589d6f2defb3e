package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Matches the dropped with the added columns of one table. */
final class ColumnMatching {

    private final RenameSettings settings;
    private final ColumnModel model;

    ColumnMatching(RenameSettings settings, ColumnModel model) {
        this.settings = settings;
        this.model = model;
    }

    List<RenameGuess> match(Surroundings table) {
        var scored = model.score(table);
        var confidence = new Confidence(model.acceptFrom());
        var pairs = new ArrayList<Pairing.Pair>();
        for (var pair : scored) {
            var seen = pair.pair();
            if (isAllowed(
                    table.dropped().all().get(seen.gone()), table.added().all().get(seen.come()))) {
                pairs.add(new Pairing.Pair(
                        seen.gone(), seen.come(), pair.probability(), confidence.of(pair.probability())));
            }
        }
        return new Pairing(model.rejectBelow())
                .decide(pairs, table.dropped().size(), table.added().size(), settings.threshold()).stream()
                        .map(decided -> guess(table, decided))
                        .sorted(Comparator.comparing(RenameGuess::from)
                                .thenComparing(Comparator.comparingDouble(RenameGuess::probability)
                                        .reversed())
                                .thenComparing(RenameGuess::to))
                        .toList();
    }

    private boolean isAllowed(Candidate gone, Candidate come) {
        var most = settings.maxLengthDifference();
        return (!settings.requireTypeMatch() || gone.type().isSameGroup(come.type()))
                && (most == null || Math.abs(gone.name().length() - come.name().length()) <= most);
    }

    private RenameGuess guess(Surroundings table, Pairing.Decided decided) {
        var pair = decided.pair();
        var gone = table.dropped().all().get(pair.gone());
        var come = table.added().all().get(pair.come());
        return new RenameGuess(
                table.table(),
                gone.name(),
                come.name(),
                pair.probability(),
                pair.confidence(),
                decided.outcome(),
                EvidenceWords.of(
                        gone, come, table.features(new Surroundings.Pair(pair.gone(), pair.come())), model.first()));
    }
}
