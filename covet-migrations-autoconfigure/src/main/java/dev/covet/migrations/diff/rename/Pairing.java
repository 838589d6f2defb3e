package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Turns probabilities of single pairs into guesses: one to one what is accepted, and what remains to ask or reject. */
final class Pairing {

    private static final double LEAST = 1e-9;

    private final double rejectBelow;

    /** @param rejectBelow probability under which nobody is asked */
    Pairing(double rejectBelow) {
        this.rejectBelow = rejectBelow;
    }

    /** A pair by the numbers of its dropped and its added thing. */
    record Pair(int gone, int come, double probability, double confidence) {}

    /** A pair and what shall become of it. */
    record Decided(Pair pair, Outcome outcome) {}

    /**
     * Decides on all pairs; those that a decided one excludes, and the less likely of the rejected, are left out.
     *
     * @param pairs in an order that does not depend on how the things were listed
     */
    List<Decided> decide(List<Pair> pairs, int gone, int come, double threshold) {
        var assignment = new Assignment(gone, come);
        for (var pair : pairs) {
            assignment.add(pair.gone(), pair.come(), logOdds(pair.probability()) - logOdds(LEAST));
        }
        var partner = assignment.solve();
        var decided = new ArrayList<Decided>();
        var takenGone = new HashSet<Integer>();
        var takenCome = new HashSet<Integer>();
        for (var pair : pairs) {
            if (partner[pair.gone()] == pair.come() && pair.confidence() >= threshold) {
                decided.add(new Decided(pair, Outcome.ACCEPTED));
                takenGone.add(pair.gone());
                takenCome.add(pair.come());
            }
        }
        var open = pairs.stream()
                .filter(pair -> !takenGone.contains(pair.gone()) && !takenCome.contains(pair.come()))
                .sorted(Comparator.comparingDouble((ToDoubleFunction<Pair>) Pair::probability)
                        .reversed())
                .toList();
        open.stream().filter(pair -> pair.probability() >= rejectBelow).forEach(pair -> {
            decided.add(new Decided(pair, Outcome.ASK));
            takenGone.add(pair.gone());
        });
        open.stream()
                .filter(pair -> takenGone.add(pair.gone()))
                .forEach(pair -> decided.add(new Decided(pair, Outcome.REJECTED)));
        return decided;
    }

    private static double logOdds(double probability) {
        var inside = Math.min(1 - LEAST, Math.max(LEAST, probability));
        return Math.log(inside / (1 - inside));
    }
}
