package dev.covet.migrations.schema;

/** The change that fires a trigger. One event a trigger, as MySQL, MariaDB and SQLite allow no more. */
public enum TriggerEvent {
    INSERT,
    UPDATE,
    DELETE
}
