package dev.covet.migrations.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** A Markdown table with a column for each contestant, of which the first is what the others are compared with. */
final class ResultTable {

    private final List<String> lines = new ArrayList<>();

    ResultTable(List<String> contestants) {
        lines.add("| | " + String.join(" | ", contestants) + " |");
        lines.add("|---|" + "---:|".repeat(contestants.size()));
    }

    /** Adds counts, which are exact. */
    void add(String figure, List<Double> counts) {
        var texts = counts.stream().map(count -> format("%.0f", count)).toList();
        add(figure, texts, i -> format(", %.2f×", counts.get(i) / counts.get(0)));
    }

    /** Adds what was measured in each round, divided by {@code unit}, and how many times as much it is. */
    void add(String figure, List<Series> all, ToLongFunction<Measurement> value, double unit) {
        var medians = all.stream().map(series -> series.median(value) / unit).toList();
        add(figure, texts(all, value, unit), i -> format(", %.2f×", medians.get(i) / medians.get(0)));
    }

    /** The same with how much more it is. */
    void addWithDifference(String figure, List<Series> all, ToLongFunction<Measurement> value, double unit) {
        var medians = all.stream().map(series -> series.median(value) / unit).toList();
        var digits = digits(medians.get(0));
        add(figure, texts(all, value, unit), i -> format(", %+." + digits + "f", medians.get(i) - medians.get(0)));
    }

    private static List<String> texts(List<Series> all, ToLongFunction<Measurement> value, double unit) {
        var digits = digits(all.get(0).median(value) / unit);
        var pattern = "%." + digits + "f (%." + digits + "f)";
        return all.stream()
                .map(series -> format(pattern, series.median(value) / unit, series.smallest(value) / unit))
                .toList();
    }

    private static int digits(double value) {
        return value < 10 ? 2 : 0;
    }

    /** The first is what the others are compared with. */
    private void add(String figure, List<String> texts, IntFunction<String> comparison) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < texts.size(); i++) {
            cells.add(i == 0 ? texts.get(i) : texts.get(i) + comparison.apply(i));
        }
        lines.add("| " + figure + " | " + String.join(" | ", cells) + " |");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    @Override
    public String toString() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
