package dev.covet.migrations.source;

import dev.covet.migrations.migration.Migration;

/** Writes a migration as the text of a file that {@link FileMigrationSource} reads back. */
public interface MigrationWriter {

    /** What the file's name ends with, such as {@code .yaml}. */
    String suffix();

    /**
     * The file's text, the same for the same migration in every process; it ends with a line feed.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when the migration cannot be said in a file
     */
    String write(Migration migration);
}
