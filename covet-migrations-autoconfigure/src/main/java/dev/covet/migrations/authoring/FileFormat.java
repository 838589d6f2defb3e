package dev.covet.migrations.authoring;

/** What a migration is written as. */
public enum FileFormat {
    /** Operations, for all engines. */
    YAML,
    /** The statements of one engine. */
    SQL
}
