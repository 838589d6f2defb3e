package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema as it is declared, and as the engine's catalogue would report it. */
record Compared(Schema declared, Schema canonical) {

    /** The tables by name, in their declared order, but those that the engine takes for sequences. */
    Map<String, TableState> tables() {
        var canonicalTables = byName(canonical.tables());
        var states = new LinkedHashMap<String, TableState>();
        for (var table : declared.tables()) {
            var reported = canonicalTables.get(table.name());
            if (reported != null) {
                states.put(table.name(), new TableState(table, reported));
            }
        }
        return states;
    }

    /** The declared tables that the engine takes for sequences, as where it has none a table stands for one. */
    List<Table> tablesOfSequences() {
        var sequences = byName(canonical.sequences());
        var canonicalTables = byName(canonical.tables());
        return declared.tables().stream()
                .filter(table -> sequences.containsKey(table.name()) && !canonicalTables.containsKey(table.name()))
                .toList();
    }

    static <N extends Named> Map<String, N> byName(List<N> all) {
        var byName = new LinkedHashMap<String, N>();
        all.forEach(one -> byName.put(one.name(), one));
        return byName;
    }
}
