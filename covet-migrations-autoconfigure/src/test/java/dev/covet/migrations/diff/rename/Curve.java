package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.rename.ColumnSample.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a detection does when it may not ask: everything from one probability on is a claim, the rest is none. */
final class Curve {

    private static final double[] THRESHOLDS = {0.10, 0.25, 0.50, 0.70, 0.80, 0.85, 0.90, 0.95, 0.98};

    private final List<Sample> samples = new ArrayList<>();

    private record Sample(Set<Link> truth, Set<Link> disputed, List<RenameGuess> claims) {}

    /** @param claims one to one, whatever their probability */
    void count(Set<Link> truth, Set<Link> disputed, List<RenameGuess> claims) {
        samples.add(new Sample(truth, truth.isEmpty() ? disputed : Set.of(), claims));
    }

    void print(String prefix, List<String> lines) {
        for (var threshold : THRESHOLDS) {
            var right = 0;
            var wrong = 0;
            var excused = 0;
            var renames = 0;
            var exact = 0;
            for (var sample : samples) {
                var claimed = claimed(sample, threshold);
                renames += sample.truth().size();
                exact += claimed.equals(sample.truth()) ? 1 : 0;
                for (var link : claimed) {
                    right += sample.truth().contains(link) ? 1 : 0;
                    wrong += sample.truth().contains(link) ? 0 : 1;
                    excused += sample.disputed().contains(link) ? 1 : 0;
                }
            }
            var name = String.format(Locale.ROOT, "%s.one-threshold.%.2f", prefix, threshold);
            Score.add(lines, name + ".precision.raw", Score.percent(right, right + wrong));
            Score.add(lines, name + ".precision.adjusted", Score.percent(right, right + wrong - excused));
            Score.add(lines, name + ".recall", Score.percent(right, renames));
            Score.add(lines, name + ".exact-samples", Score.percent(exact, samples.size()));
        }
    }

    private static Set<Link> claimed(Sample sample, double threshold) {
        var claimed = new HashSet<Link>();
        sample.claims().stream()
                .filter(guess -> guess.probability() >= threshold)
                .forEach(guess -> claimed.add(new Link(guess.from(), guess.to())));
        return claimed;
    }
}
