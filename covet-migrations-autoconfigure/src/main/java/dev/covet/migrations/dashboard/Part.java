package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.BadParameterException;
import dev.covet.migrations.actuate.Parameters;

/** One of the answers that the page is made of. */
@FunctionalInterface
interface Part {

    /**
     * Answers. Changes nothing.
     *
     * @return a record that becomes JSON
     * @throws BadParameterException when a parameter means nothing
     * @throws dev.covet.migrations.problem.MigrationException when the database cannot be asked, or migrations are wrong
     */
    Object answer(Parameters parameters);
}
