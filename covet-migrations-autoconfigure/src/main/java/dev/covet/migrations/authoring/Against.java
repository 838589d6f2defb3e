package dev.covet.migrations.authoring;

/** What entities are compared with. */
public enum Against {
    /** What all migrations lead to: needs no database that is up to date. */
    MIGRATIONS,
    /** What the database has. */
    DATABASE
}
