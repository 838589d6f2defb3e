package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.rename.Claims.Claim;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses from which probability on to accept and up to which to reject, by claims on samples that taught nothing. What is
 * chosen is how many renames are accepted; how many of the claims are right is then measured and not chosen, so that the
 * figure is not flattered by the choice.
 */
final class Bars {

    private static final double ACCEPTED = 0.675;
    private static final double LOST = 0.004;

    private final List<Claims> singles;
    private final List<Double> renames;

    Bars(List<Claims> claims) {
        this.singles =
                claims.stream().filter(sample -> sample.sample().isSingle()).toList();
        this.renames = singles.stream()
                .flatMap(sample -> sample.trueProbabilities().stream())
                .sorted()
                .toList();
    }

    double acceptFrom() {
        var right = singles.stream()
                .flatMap(sample -> sample.made().stream())
                .filter(Claim::right)
                .map(Claim::probability)
                .sorted(Comparator.reverseOrder())
                .toList();
        var wanted = (int) (renames.size() * ACCEPTED);
        return right.isEmpty() ? 1 : right.get(Math.min(wanted, right.size()) - 1);
    }

    double rejectBelow() {
        return renames.isEmpty() ? 0 : renames.get((int) (renames.size() * LOST));
    }
}
