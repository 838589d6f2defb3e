package dev.covet.migrations.plan;

import dev.covet.migrations.keep.KeptRows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables and columns that a run has made, and into which it brings back what was put aside; by their names of now. */
final class ReturnedRows {

    private final Set<String> tables = new HashSet<>();
    private final Map<String, KeptRows> unknown = new HashMap<>();
    private Set<List<String>> columns = new HashSet<>();

    void into(String table) {
        tables.add(table);
    }

    /** Rows of a table that only SQL knows, whose columns are therefore those that were kept. */
    void intoUnknown(KeptRows what) {
        into(what.table());
        unknown.put(what.table().toLowerCase(Locale.ROOT), what);
    }

    /** What was kept of a table that only SQL knows and that is there again by now. */
    Optional<KeptRows> unknown(String table) {
        return Optional.ofNullable(unknown.get(table.toLowerCase(Locale.ROOT)));
    }

    void into(String table, String column) {
        columns.add(List.of(table, column));
    }

    void created(String table) {
        tables.remove(table);
        unknown.remove(table.toLowerCase(Locale.ROOT));
        columns.removeIf(place -> place.get(0).equals(table));
    }

    void renamed(String table, String to) {
        if (tables.remove(table)) {
            tables.add(to);
        }
        columns = columns.stream()
                .map(place -> place.get(0).equals(table) ? List.of(to, place.get(1)) : place)
                .collect(Collectors.toCollection(HashSet::new));
    }

    void renamedColumn(String table, String column, String to) {
        if (columns.remove(List.of(table, column))) {
            into(table, to);
        }
    }

    boolean areIn(String table) {
        return tables.contains(table) || unknown(table).isPresent();
    }

    /** Whether the column may hold such values; any of a table that has rows of its own again may. */
    boolean areIn(String table, String column) {
        return areIn(table) || columns.contains(List.of(table, column));
    }
}
