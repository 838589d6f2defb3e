package dev.covet.migrations.diff;

/** Who makes the index that finds the rows which refer to a row. */
public enum ForeignKeyIndexes {
    /** The engine, where there is none that will do: MySQL and MariaDB. */
    MADE_BY_ENGINE,
    /** Whoever defines the table: PostgreSQL and SQLite. */
    LEFT_TO_THE_USER
}
