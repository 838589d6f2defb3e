package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A single change of a schema and what it shall give.
 *
 * @param name what is changed, in words
 * @param operations as they describe themselves, in order
 */
record Change(
        String name, Schema before, Schema after, Map<String, String> fills, Renames renames, List<String> operations) {

    static Change of(String name, Schema before, Schema after) {
        return new Change(name, before, after, Map.of(), Renames.none(), List.of());
    }

    static Change of(String name, Draft before, Draft after) {
        return of(name, Draft.schema(before), Draft.schema(after));
    }

    Change gives(String... described) {
        return new Change(name, before, after, fills, renames, List.of(described));
    }

    Change filling(String column, String value) {
        var more = new LinkedHashMap<>(fills);
        more.put(column, value);
        return new Change(name, before, after, more, renames, operations);
    }

    Change renaming(String table, String from, String to) {
        return new Change(name, before, after, fills, renames.withColumn(table, from, to), operations);
    }

    Change renaming(String from, String to) {
        return new Change(name, before, after, fills, renames.withTable(from, to), operations);
    }

    DiffRequest request(UnaryOperator<Schema> canonical) {
        return new DiffRequest(canonical, fills, renames);
    }

    @Override
    public String toString() {
        return name;
    }
}
