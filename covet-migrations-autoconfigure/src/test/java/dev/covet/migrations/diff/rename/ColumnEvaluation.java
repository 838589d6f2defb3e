package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.rename.ColumnSample.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lets detectors look at samples of columns, and counts. */
final class ColumnEvaluation {

    /** Nothing is ever asked at this threshold: whatever is likeliest is claimed. */
    private static final double CLAIM_ALL = Double.MIN_VALUE;

    private final Map<String, Score> scores = new TreeMap<>();
    private final Map<String, Curve> curves = new TreeMap<>();

    void look(ColumnSample sample, ColumnModel model) {
        var guesses = detect(sample, model, RenameSettings.defaults());
        var claims = detect(sample, model, RenameSettings.defaults().withThreshold(CLAIM_ALL)).stream()
                .filter(guess -> guess.outcome() == Outcome.ACCEPTED)
                .toList();
        var kind = sample.isSingle() ? "single" : "windows";
        score(kind).count(sample.renames(), sample.sameConcept(), guesses);
        score("framework." + sample.framework() + "." + kind).count(sample.renames(), sample.sameConcept(), guesses);
        curves.computeIfAbsent(kind, none -> new Curve()).count(sample.renames(), sample.sameConcept(), claims);
        countByNames(sample, kind, guesses);
    }

    private static List<RenameGuess> detect(ColumnSample sample, ColumnModel model, RenameSettings settings) {
        return new RenameDetector(settings, model, LearntWeights.tables())
                .detect(RenameQuestion.of(sample.pair()))
                .columns();
    }

    /** Counts each true rename, and each wrong claim, by how its two names are related. */
    private void countByNames(ColumnSample sample, String kind, List<RenameGuess> guesses) {
        for (var rename : sample.renames()) {
            var ofIt = guesses.stream()
                    .filter(guess ->
                            guess.from().equals(rename.from()) && guess.to().equals(rename.to()))
                    .toList();
            score(name(rename, kind)).count(Set.of(rename), Set.of(), ofIt);
        }
        for (var guess : guesses) {
            var link = new Link(guess.from(), guess.to());
            if (guess.outcome() == Outcome.ACCEPTED && !sample.renames().contains(link)) {
                var disputed = sample.isNegative() ? sample.sameConcept() : Set.<Link>of();
                score(name(link, kind)).count(Set.of(), disputed, List.of(guess));
            }
        }
    }

    private static String name(Link link, String kind) {
        return "names." + NameClass.of(link.from(), link.to()) + "." + kind;
    }

    private Score score(String name) {
        return scores.computeIfAbsent(name, none -> new Score());
    }

    Score single() {
        return score("single");
    }

    Score windows() {
        return score("windows");
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        for (var kind : List.of("single", "windows")) {
            score(kind).print("columns." + kind, lines);
            curves.computeIfAbsent(kind, none -> new Curve()).print("columns." + kind, lines);
        }
        scores.forEach((name, score) -> {
            if (name.contains(".")) {
                score.print("columns." + name, lines);
            }
        });
        return lines;
    }
}
