package dev.covet.migrations.backup.road;

import dev.covet.migrations.problem.MigrationExecutionException;

/** What is said when rows are missing after they were put in. */
public final class RowsLost {

    private RowsLost() {}

    /**
     * Makes sure that nothing is missing.
     *
     * @throws MigrationExecutionException unless as many were put in as were kept
     */
    public static void requireAll(String table, long kept, long restored) {
        if (kept != restored) {
            throw new MigrationExecutionException(
                    "The backup has " + kept + " rows of the table '" + table + "', but " + restored
                            + " were restored.",
                    "Look for what keeps rows out, such as a rule of the database; the message above says how it was left.");
        }
    }
}
