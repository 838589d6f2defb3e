package dev.covet.migrations.migration;

/**
 * A migration that was found but not read yet. Most starts of an application find that everything is applied, and for that
 * the name and the checksum suffice.
 */
public interface UnreadMigration {

    MigrationName name();

    String app();

    /** Where it lies, for messages. */
    String origin();

    Checksum checksum();

    /**
     * Reads it whole.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when it is not a migration; the message gives file,
     *     line and column
     */
    Migration read();
}
