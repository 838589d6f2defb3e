package dev.covet.migrations.dryrun;

import dev.covet.migrations.migration.Migration;

/** Is told how far a dry run has come; every method does nothing unless overridden. */
public interface DryRunListener {

    /** Nobody else migrates; the plan is made. */
    default void planning() {}

    /**
     * A statement is about to be executed.
     *
     * @param number from 1
     */
    default void statement(Migration migration, int number, int of) {}
}
