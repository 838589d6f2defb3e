package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.rename.ColumnSample.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts how a detection did on some samples, and says it as {@code name: value} lines. */
final class Score {

    private static final double PERCENT = 100;

    private int samples;
    private int negatives;
    private int renames;
    private int right;
    private int wrong;
    private int wrongButDisputed;
    private int asked;
    private int askedFirst;
    private int negativesWithWrongClaim;
    private int negativesWithUndisputedClaim;
    private int automaticAndRight;
    private int samplesWithQuestion;
    private int questions;

    /**
     * Counts one sample.
     *
     * @param disputed pairs of a sample without renames that count neither as right nor as wrong
     */
    void count(Set<Link> truth, Set<Link> disputed, List<RenameGuess> guesses) {
        samples++;
        renames += truth.size();
        var accepted = links(guesses, Outcome.ACCEPTED);
        var questioned = links(guesses, Outcome.ASK);
        countAccepted(truth, disputed, accepted);
        countAsked(truth, questioned, guesses);
        var places = new HashSet<String>();
        questioned.forEach(link -> places.add(link.from()));
        questions += places.size();
        samplesWithQuestion += places.isEmpty() ? 0 : 1;
        automaticAndRight += places.isEmpty() && accepted.equals(truth) ? 1 : 0;
    }

    private void countAccepted(Set<Link> truth, Set<Link> disputed, Set<Link> accepted) {
        var wrongHere = new HashSet<>(accepted);
        wrongHere.removeAll(truth);
        right += accepted.size() - wrongHere.size();
        wrong += wrongHere.size();
        var excused = new HashSet<>(wrongHere);
        excused.retainAll(disputed);
        wrongButDisputed += truth.isEmpty() ? excused.size() : 0;
        if (truth.isEmpty()) {
            negatives++;
            negativesWithWrongClaim += wrongHere.isEmpty() ? 0 : 1;
            negativesWithUndisputedClaim += wrongHere.size() > excused.size() ? 1 : 0;
        }
    }

    private void countAsked(Set<Link> truth, Set<Link> questioned, List<RenameGuess> guesses) {
        var seen = new HashSet<String>();
        for (var guess : guesses) {
            var first = guess.outcome() == Outcome.ASK && seen.add(guess.from());
            askedFirst += first && truth.contains(new Link(guess.from(), guess.to())) ? 1 : 0;
        }
        asked += (int) truth.stream().filter(questioned::contains).count();
    }

    private static Set<Link> links(List<RenameGuess> guesses, Outcome outcome) {
        var links = new HashSet<Link>();
        guesses.stream()
                .filter(guess -> guess.outcome() == outcome)
                .forEach(guess -> links.add(new Link(guess.from(), guess.to())));
        return links;
    }

    double precisionAdjusted() {
        return percent(right, right + wrong - wrongButDisputed);
    }

    double accepted() {
        return percent(right, renames);
    }

    double lost() {
        return percent(renames - right - asked, renames);
    }

    double negativesWrongAdjusted() {
        return percent(negativesWithUndisputedClaim, negatives);
    }

    void print(String prefix, List<String> lines) {
        lines.add(prefix + ".samples: " + samples);
        lines.add(prefix + ".renames: " + renames);
        add(lines, prefix + ".accepted.precision.raw", percent(right, right + wrong));
        add(lines, prefix + ".accepted.precision.adjusted", precisionAdjusted());
        add(lines, prefix + ".renames.accepted", accepted());
        add(lines, prefix + ".renames.asked", percent(asked, renames));
        add(lines, prefix + ".renames.asked.first-candidate", percent(askedFirst, renames));
        add(lines, prefix + ".renames.lost", lost());
        lines.add(prefix + ".negatives: " + negatives);
        add(lines, prefix + ".negatives.wrong-claim.raw", percent(negativesWithWrongClaim, negatives));
        add(lines, prefix + ".negatives.wrong-claim.adjusted", negativesWrongAdjusted());
        add(lines, prefix + ".samples.automatic-and-right", percent(automaticAndRight, samples));
        add(lines, prefix + ".samples.with-question", percent(samplesWithQuestion, samples));
        lines.add(prefix + ".questions: " + questions);
    }

    static void add(List<String> lines, String name, double value) {
        lines.add(String.format(Locale.ROOT, "%s: %.2f", name, value));
    }

    static double percent(int part, int whole) {
        return whole == 0 ? 0 : PERCENT * part / whole;
    }
}
