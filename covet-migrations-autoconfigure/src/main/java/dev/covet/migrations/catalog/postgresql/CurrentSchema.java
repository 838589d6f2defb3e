package dev.covet.migrations.catalog.postgresql;

/** The words of a query for the schema that unqualified names lead to. */
final class CurrentSchema {

    /** Its name, and the name as it is written in SQL; NULL when there is none. */
    static final String QUERY = "SELECT current_schema(), quote_ident(current_schema())";

    private static final String ID = "(SELECT oid FROM pg_namespace WHERE nspname = current_schema())";

    /** Objects below this number came with the server. */
    private static final String FIRST_OF_USER = "16384";

    private CurrentSchema() {}

    /** The query with that schema's number for {@code $schema}, and that of the first object of a user for {@code $first}. */
    static String in(String query) {
        return query.replace("$schema", ID).replace("$first", FIRST_OF_USER);
    }
}
