package dev.covet.migrations.diff.rename;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Weights as text: a line for each, with its place and its number. */
final class WeightsText {

    private static final String FIRST = "first.";
    private static final String SECOND = "second.";
    private static final String TABLE = "table.";
    private static final String ALWAYS = "ALWAYS";
    private static final String ACCEPT_FROM = "accept-from";
    private static final String REJECT_BELOW = "reject-below";

    private final Map<String, Double> numbers = new HashMap<>();

    private WeightsText(String text) {
        text.lines().forEach(line -> {
            var blank = line.lastIndexOf(' ');
            numbers.put(line.substring(0, blank).strip(), Double.valueOf(line.substring(blank + 1)));
        });
    }

    static ColumnModel columns(String text) {
        var read = new WeightsText(text);
        return new ColumnModel(
                read.weights(FIRST, Feature.values()),
                read.weights(SECOND, ContextFeature.values()),
                read.number(ACCEPT_FROM),
                read.number(REJECT_BELOW));
    }

    static TableModel tables(String text) {
        var read = new WeightsText(text);
        return new TableModel(
                read.weights(TABLE, TableFeature.values()), read.number(ACCEPT_FROM), read.number(REJECT_BELOW));
    }

    static String of(ColumnModel model) {
        return lines(FIRST, Feature.values(), model.first())
                + lines(SECOND, ContextFeature.values(), model.second())
                + line(ACCEPT_FROM, model.acceptFrom())
                + line(REJECT_BELOW, model.rejectBelow());
    }

    static String of(TableModel model) {
        return lines(TABLE, TableFeature.values(), model.weights())
                + line(ACCEPT_FROM, model.acceptFrom())
                + line(REJECT_BELOW, model.rejectBelow());
    }

    private <F extends Enum<F>> Weights<F> weights(String prefix, F[] features) {
        var weights = new double[features.length + 1];
        for (var feature : features) {
            weights[Numbers.place(feature)] = number(prefix + feature.name());
        }
        weights[features.length] = number(prefix + ALWAYS);
        return new Weights<>(weights);
    }

    private double number(String name) {
        return numbers.getOrDefault(name, 0.0);
    }

    private static <F extends Enum<F>> String lines(String prefix, F[] features, Weights<F> weights) {
        var lines = new StringBuilder();
        Arrays.stream(features).forEach(feature -> lines.append(line(prefix + feature.name(), weights.of(feature))));
        return lines.append(line(prefix + ALWAYS, weights.toArray()[features.length]))
                .toString();
    }

    private static String line(String name, double number) {
        return String.format(Locale.ROOT, "%s %.4f%n", name, number).replace("\r", "");
    }
}
