package dev.covet.migrations.dashboard;

/** One of the answers that the page is made of. */
@FunctionalInterface
interface Part {

    /**
     * Answers. Changes nothing.
     *
     * @return a record that becomes JSON
     * @throws BadQueryException when a parameter means nothing
     * @throws dev.covet.migrations.problem.MigrationException when the database cannot be asked, or migrations are wrong
     */
    Object answer(Query query);
}
