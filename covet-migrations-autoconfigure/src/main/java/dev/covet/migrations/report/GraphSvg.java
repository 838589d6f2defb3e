package dev.covet.migrations.report;

import dev.covet.migrations.plan.MigrationStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Migrations and what they depend on, as a picture: each in the layer behind those that it depends on, and in that layer
 * near them. Every name is escaped.
 */
public final class GraphSvg {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 30;
    private static final int GAP = 20;
    private static final int LAYER = 70;
    private static final int MARGIN = 20;
    private static final int LONGEST_NAME = 34;

    private final Map<String, MigrationStatus> migrations = new LinkedHashMap<>();
    private final Map<String, Integer> layers = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final StringBuilder svg = new StringBuilder();

    private GraphSvg(List<MigrationStatus> migrations) {
        migrations.forEach(migration -> this.migrations.put(migration.name(), migration));
    }

    /**
     * Draws them.
     *
     * @param migrations each behind those that it depends on
     */
    public static String of(List<MigrationStatus> migrations) {
        return new GraphSvg(migrations).picture();
    }

    private String picture() {
        var byLayer = layers();
        byLayer.forEach(this::place);
        var widest = byLayer.stream().mapToInt(List::size).max().orElse(0);
        var width = 2 * MARGIN + Math.max(1, widest) * (WIDTH + GAP) - GAP;
        var height = 2 * MARGIN + Math.max(1, byLayer.size()) * LAYER - (LAYER - HEIGHT);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        .formatted(width, height, width, height))
                .append(" font-family=\"system-ui,sans-serif\" font-size=\"13\">\n")
                .append("<title>Migrations</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        migrations.values().forEach(this::edges);
        migrations.values().forEach(this::box);
        return svg.append("</svg>\n").toString();
    }

    private List<List<MigrationStatus>> layers() {
        var byLayer = new ArrayList<List<MigrationStatus>>();
        for (var migration : migrations.values()) {
            var layer = migration.dependsOn().stream()
                            .mapToInt(parent -> layers.getOrDefault(parent, -1))
                            .max()
                            .orElse(-1)
                    + 1;
            layers.put(migration.name(), layer);
            while (byLayer.size() <= layer) {
                byLayer.add(new ArrayList<>());
            }
            byLayer.get(layer).add(migration);
        }
        return byLayer;
    }

    /** As near to those that it depends on as the others of the layer let it. */
    private void place(List<MigrationStatus> layer) {
        var sorted =
                layer.stream().sorted(Comparator.comparingDouble(this::wanted)).toList();
        for (var place = 0; place < sorted.size(); place++) {
            places.put(sorted.get(place).name(), place);
        }
    }

    private double wanted(MigrationStatus migration) {
        return migration.dependsOn().stream()
                .filter(places::containsKey)
                .mapToInt(places::get)
                .average()
                .orElse(0);
    }

    private void edges(MigrationStatus migration) {
        for (var parent : migration.dependsOn()) {
            if (migrations.containsKey(parent)) {
                var fromX = left(parent) + WIDTH / 2;
                var fromY = top(parent) + HEIGHT;
                var toX = left(migration.name()) + WIDTH / 2;
                var toY = top(migration.name());
                var middle = (fromY + toY) / 2;
                svg.append("<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"#57606a\"/>\n"
                        .formatted(fromX, fromY, fromX, middle, toX, middle, toX, toY));
            }
        }
    }

    private void box(MigrationStatus migration) {
        var colours = switch (GraphText.look(migration.state())) {
            case "done" -> "fill=\"#d7f0dd\" stroke=\"#1a7f37\"";
            case "wrong" -> "fill=\"#ffdcd7\" stroke=\"#b42318\"";
            default -> "fill=\"#ffffff\" stroke=\"#57606a\"";
        };
        var name = migration.name();
        svg.append("<g><title>%s: %s</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" %s/>"
                        .formatted(escaped(name), migration.state(), left(name), top(name), WIDTH, HEIGHT, colours))
                .append("<text x=\"%d\" y=\"%d\" fill=\"#111111\">%s</text></g>\n"
                        .formatted(left(name) + 10, top(name) + 20, escaped(shortened(name))));
    }

    private int left(String name) {
        return MARGIN + places.getOrDefault(name, 0) * (WIDTH + GAP);
    }

    private int top(String name) {
        return MARGIN + layers.getOrDefault(name, 0) * LAYER;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** Control characters are not even allowed as references in XML. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF\\uD800-\\uDFFF]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
