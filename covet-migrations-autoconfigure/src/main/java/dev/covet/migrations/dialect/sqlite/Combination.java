package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.Rendered;
import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Changes of a table that has to be made anew anyway are made all at once, at the place of the first one; those of a table that
 * is created by the same migration, with it. What may look at rows or at other definitions is a barrier that no change is
 * moved across. Foreign keys are none: SQLite does not look where one points when it is told of it. Nor are new names, but for
 * changes of other tables that have such a name in them.
 */
final class Combination {

    private final List<Rendered> rendered;
    private final List<Optional<Alteration>> alterations;
    private final List<Script> scripts;
    private final Rebuilding rebuilding;
    private final Map<String, List<Integer>> changed = new LinkedHashMap<>();
    private final Map<String, Integer> created = new HashMap<>();

    /** How the combined scripts are made. */
    interface Rebuilding {

        /** Makes a table anew, with a change that meets {@code before}. */
        Script rebuild(Alteration alteration, Schema before);

        /** Creates a table. */
        Script create(Table table);
    }

    /** @param alterations for each operation, the change of a table's definition that it is; empty for barriers */
    Combination(List<Rendered> rendered, List<Optional<Alteration>> alterations, Rebuilding rebuilding) {
        this.rendered = rendered;
        this.alterations = alterations;
        this.scripts = new ArrayList<>(rendered.stream().map(Rendered::script).toList());
        this.rebuilding = rebuilding;
    }

    List<Script> scripts() {
        for (var place = 0; place < rendered.size(); place++) {
            var alteration = alterations.get(place);
            if (alteration.isEmpty()) {
                combine();
            } else {
                add(place, alteration.get());
            }
        }
        combine();
        return List.copyOf(scripts);
    }

    private void add(int place, Alteration alteration) {
        if (isKeptFromMoving(place, alteration)) {
            combine();
        }
        if (rendered.get(place).operation() instanceof CreateTable) {
            created.put(alteration.table(), place);
            return;
        }
        changed.computeIfAbsent(alteration.table(), table -> new ArrayList<>()).add(place);
        var naming = alteration.naming();
        if (naming != null && !naming.table().equals(alteration.table())) {
            move(changed, alteration.table(), naming.table());
            move(created, alteration.table(), naming.table());
        }
    }

    private static <V> void move(Map<String, V> map, String from, String to) {
        var value = map.remove(from);
        if (value != null) {
            map.put(to, value);
        }
    }

    /** Whether it would be carried across a change of another table that one of both has a new name for. */
    private boolean isKeptFromMoving(int place, Alteration alteration) {
        var own = changed.getOrDefault(alteration.table(), List.of());
        var first = created.getOrDefault(alteration.table(), own.isEmpty() ? place : own.get(0));
        return IntStream.range(first + 1, place)
                .filter(between -> !own.contains(between))
                .mapToObj(alterations::get)
                .flatMap(Optional::stream)
                .anyMatch(alteration::isBoundTo);
    }

    private void combine() {
        changed.forEach(this::combine);
        changed.clear();
        created.clear();
    }

    private void combine(String table, List<Integer> places) {
        var all = places.stream()
                .map(place -> alterations.get(place).orElseThrow())
                .toList();
        if (all.stream().allMatch(Alteration::isNative)) {
            return;
        }
        var creation = created.get(table);
        var last = rendered.get(places.get(places.size() - 1));
        var whole = last.operation().apply(last.before()).table(table).filter(Table::complete);
        if (creation != null && whole.isPresent()) {
            places.forEach(place -> scripts.set(place, Script.of()));
            scripts.set(creation, rebuilding.create(whole.get()));
        } else if (places.size() > 1) {
            var edits = all.stream()
                    .flatMap(alteration -> alteration.edits().stream())
                    .toList();
            var first = places.get(0);
            places.forEach(place -> scripts.set(place, Script.of()));
            scripts.set(
                    first,
                    rebuilding.rebuild(
                            new Alteration(all.get(0).table(), edits, false),
                            rendered.get(first).before()));
        }
    }
}
