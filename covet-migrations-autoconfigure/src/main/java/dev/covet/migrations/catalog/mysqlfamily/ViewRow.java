package dev.covet.migrations.catalog.mysqlfamily;

/**
 * A view as the server would create it.
 *
 * @param create the whole statement
 * @param options how it works, before its name
 * @param columns the names of its columns in parentheses; empty when the query tells them
 */
record ViewRow(String name, String create, String options, String columns, String query) {

    private static final String USUAL = "ALGORITHM=UNDEFINED SQL SECURITY DEFINER";

    /** Whether it is a name and a query and nothing else. */
    boolean isPlain() {
        return options.equals(USUAL) && columns.isEmpty();
    }
}
