package dev.covet.migrations.diff;

import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the foreign keys that have to wait until all tables of a circle are there; as few as one a circle. */
final class ForeignKeyCircles {

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Set<Reference> broken = new LinkedHashSet<>();

    /** A foreign key of a table. */
    record Reference(String table, ForeignKey key) {}

    private ForeignKeyCircles(Collection<Table> tables) {
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    /** The foreign keys without which the tables can be created one after another. */
    static Set<Reference> breaking(Collection<Table> tables) {
        var circles = new ForeignKeyCircles(tables);
        circles.breakAll();
        return circles.broken;
    }

    private void breakAll() {
        var remaining = new LinkedHashMap<>(tables);
        while (!remaining.isEmpty()) {
            if (!removePlaceable(remaining)) {
                breakOne(remaining);
            }
        }
    }

    /** Takes away tables that wait for no other, and those that wait for these, until none is left. */
    private boolean removePlaceable(Map<String, Table> remaining) {
        var waitingFor = new HashMap<String, Integer>();
        var referrers = new HashMap<String, List<String>>();
        var ready = new ArrayList<String>();
        for (var table : remaining.values()) {
            var references = references(table, remaining);
            waitingFor.put(table.name(), references.size());
            references.forEach(reference -> referrers
                    .computeIfAbsent(reference.key().referencedTable(), none -> new ArrayList<>())
                    .add(table.name()));
            if (references.isEmpty()) {
                ready.add(table.name());
            }
        }
        for (var position = 0; position < ready.size(); position++) {
            var placed = ready.get(position);
            remaining.remove(placed);
            for (var referrer : referrers.getOrDefault(placed, List.of())) {
                if (waitingFor.merge(referrer, -1, Integer::sum) == 0) {
                    ready.add(referrer);
                }
            }
        }
        return !ready.isEmpty();
    }

    private void breakOne(Map<String, Table> remaining) {
        var path = new ArrayList<Reference>();
        var seen = new HashSet<String>();
        var current = remaining.values().iterator().next();
        while (seen.add(current.name())) {
            var reference = references(current, remaining).get(0);
            path.add(reference);
            current = Objects.requireNonNull(tables.get(reference.key().referencedTable()));
        }
        var start = current.name();
        var circle = path.subList(indexOf(path, start), path.size());
        broken.add(circle.stream().filter(this::isOptional).findFirst().orElse(circle.get(circle.size() - 1)));
    }

    private static int indexOf(List<Reference> path, String table) {
        var position = 0;
        while (!path.get(position).table().equals(table)) {
            position++;
        }
        return position;
    }

    /** A reference that rows can do without is the one that closes the circle in people's minds. */
    private boolean isOptional(Reference reference) {
        var table = Objects.requireNonNull(tables.get(reference.table()));
        return reference.key().columns().stream()
                .allMatch(column ->
                        table.column(column).filter(known -> known.nullable()).isPresent());
    }

    private List<Reference> references(Table table, Map<String, Table> among) {
        var references = new ArrayList<Reference>();
        for (var key : table.foreignKeys()) {
            var reference = new Reference(table.name(), key);
            if (!key.referencedTable().equals(table.name())
                    && among.containsKey(key.referencedTable())
                    && !broken.contains(reference)) {
                references.add(reference);
            }
        }
        return references;
    }
}
