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

    /** One that was read already. */
    static UnreadMigration of(Migration migration) {
        return new Read(migration);
    }

    /** A migration that was read already. */
    record Read(Migration read) implements UnreadMigration {

        @Override
        public MigrationName name() {
            return read.name();
        }

        @Override
        public String app() {
            return read.app();
        }

        @Override
        public String origin() {
            return read.origin();
        }

        @Override
        public Checksum checksum() {
            return read.checksum();
        }
    }
}
