package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** A schema as it is declared, and as the engine's catalogue would report it. */
record Compared(Schema declared, Schema canonical) {

    /** The tables by name, in their declared order. */
    Map<String, TableState> tables() {
        var canonicalTables = new LinkedHashMap<String, Table>();
        canonical.tables().forEach(table -> canonicalTables.put(table.name(), table));
        var states = new LinkedHashMap<String, TableState>();
        for (var table : declared.tables()) {
            states.put(table.name(), new TableState(table, canonicalTables.getOrDefault(table.name(), table)));
        }
        return states;
    }
}
