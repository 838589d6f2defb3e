package dev.covet.migrations.diff.rename;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
            var words = line.strip().split(" ");
            numbers.put(words[0], Double.valueOf(words[1]));
        });
    }

    static ColumnModel columns(String text) {
        var read = new WeightsText(text);
        return new ColumnModel(
                read.weights(FIRST, Feature.values()),
                read.weights(SECOND, ContextFeature.values()),
                Arrays.stream(Distance.values())
                        .mapToDouble(distance -> read.number(ACCEPT_FROM + "." + distance.name()))
                        .toArray(),
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
                + Arrays.stream(Distance.values())
                        .map(distance -> line(ACCEPT_FROM + "." + distance.name(), model.acceptFrom(distance)))
                        .collect(Collectors.joining())
                + line(REJECT_BELOW, model.rejectBelow());
    }

    static String of(TableModel model) {
        return lines(TABLE, TableFeature.values(), model.weights())
                + line(ACCEPT_FROM, model.acceptFrom())
                + line(REJECT_BELOW, model.rejectBelow());
    }

    private double[] weights(String prefix, Enum<?>[] features) {
        var weights = new double[features.length + 1];
        for (var feature : features) {
            weights[feature.ordinal()] = number(prefix + feature.name());
        }
        weights[features.length] = number(prefix + ALWAYS);
        return weights;
    }

    private double number(String name) {
        return numbers.getOrDefault(name, 0.0);
    }

    private static String lines(String prefix, Enum<?>[] features, double[] weights) {
        var lines = new StringBuilder();
        Arrays.stream(features)
                .forEach(feature -> lines.append(line(prefix + feature.name(), weights[feature.ordinal()])));
        return lines.append(line(prefix + ALWAYS, weights[features.length])).toString();
    }

    private static String line(String name, double number) {
        return String.format(Locale.ROOT, "%s %.4f%n", name, number).replace("\r", "");
    }
}
