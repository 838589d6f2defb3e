package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.rename.ColumnSample.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a document of the corpus; what a difference between schemas would not know stays out of the question. */
final class SampleReader {

    private final Map<String, Object> json;

    SampleReader(Map<String, Object> json) {
        this.json = json;
    }

    ColumnSample columns() {
        var before = facts(list("before"));
        var dropped = new HashSet<>(list("dropped"));
        var after = new ArrayList<>(before.stream()
                .filter(column -> !dropped.contains(column.name()))
                .toList());
        after.addAll(facts(list("added")));
        var table = text("table");
        var pair = new TablePair(
                new TableFacts(table, before, names("decl_before")), new TableFacts(table, after, names("decl_after")));
        var same = new HashSet<Link>();
        for (var judged : list("same_concept")) {
            if (((List<?>) judged).get(2).equals("same")) {
                same.add(Link.of((List<?>) judged));
            }
        }
        return new ColumnSample(text("project"), text("framework"), window(), pair, renames(), same);
    }

    TableSample tables() {
        return new TableSample(
                text("project"), text("framework"), window(), tables("dropped"), tables("added"), renames());
    }

    private List<TableFacts> tables(String key) {
        return list(key).stream()
                .map(table -> (Map<?, ?>) table)
                .map(table -> new TableFacts(
                        String.valueOf(table.get("table")), facts((List<?>) table.get("columns")), List.of()))
                .toList();
    }

    private int window() {
        return ((Number) json.getOrDefault("window", 1)).intValue();
    }

    private Set<Link> renames() {
        var renames = new HashSet<Link>();
        list("renames").forEach(rename -> renames.add(Link.of((List<?>) rename)));
        return renames;
    }

    private String text(String key) {
        return String.valueOf(json.get(key));
    }

    private List<String> names(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    private List<?> list(String key) {
        return json.get(key) instanceof List<?> list ? list : List.of();
    }

    private static List<ColumnFacts> facts(List<?> columns) {
        return columns.stream().map(column -> facts((Map<?, ?>) column)).toList();
    }

    private static ColumnFacts facts(Map<?, ?> column) {
        return new ColumnFacts(
                String.valueOf(column.get("name")),
                null,
                String.valueOf(column.get("type")),
                !Boolean.FALSE.equals(column.get("nullable")),
                textOrNull(column.get("default")),
                Boolean.TRUE.equals(column.get("unique")),
                textOrNull(column.get("fk")),
                Boolean.TRUE.equals(column.get("pk")));
    }

    private static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
