package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.rename.Claims.Claim;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Chooses from which probability on to accept and up to which to reject, by claims on samples that taught nothing. */
final class Bars {

    /** A little above what is promised, as other projects are never quite like those that taught. */
    private static final double PRECISION_SINGLE = 0.988;

    private static final double PRECISION_WINDOW = 0.985;
    private static final double LOST = 0.004;
    private static final int FEWEST = 50;

    private final List<Claims> claims;

    Bars(List<Claims> claims) {
        this.claims = claims;
    }

    AcceptFrom acceptFrom() {
        return new AcceptFrom(
                bar(ColumnSample::isSingle, PRECISION_SINGLE), bar(sample -> !sample.isSingle(), PRECISION_WINDOW));
    }

    double rejectBelow() {
        var probabilities = claims.stream()
                .filter(sample -> sample.sample().isSingle())
                .flatMap(sample -> sample.trueProbabilities().stream())
                .sorted()
                .toList();
        return probabilities.isEmpty() ? 0 : probabilities.get((int) (probabilities.size() * LOST));
    }

    /** The lowest bar at which so many of the claims are right. */
    private double bar(Predicate<ColumnSample> kind, double precision) {
        var made = claims.stream()
                .filter(sample -> kind.test(sample.sample()))
                .flatMap(sample -> sample.made().stream())
                .filter(claim -> !claim.disputed())
                .sorted(Comparator.comparingDouble(Claim::probability).reversed())
                .toList();
        var bar = 1.0;
        var right = 0;
        for (var at = 0; at < made.size(); at++) {
            right += made.get(at).right() ? 1 : 0;
            if (at >= FEWEST && right >= precision * (at + 1)) {
                bar = made.get(at).probability();
            }
        }
        return bar;
    }
}
