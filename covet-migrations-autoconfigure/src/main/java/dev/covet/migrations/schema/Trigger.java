package dev.covet.migrations.schema;

/**
 * Statements that the engine runs for each row that is changed.
 *
 * @param body the statements, in the engine's own language, each ended by a semicolon; {@code NEW} and {@code OLD} are
 *     the row after and before the change
 */
public record Trigger(String name, String table, TriggerTiming timing, TriggerEvent event, SqlText body)
        implements Named {

    public Trigger {
        Names.requireName("trigger", name);
        Names.requireName("table", table);
    }

    Trigger withTable(String newTable) {
        return new Trigger(name, newTable, timing, event, body);
    }
}
