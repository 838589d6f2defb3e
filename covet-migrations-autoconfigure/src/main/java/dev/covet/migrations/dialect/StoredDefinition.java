package dev.covet.migrations.dialect;

/**
 * A definition in the words in which a database keeps it.
 *
 * @param temporary whether it belongs to the session alone
 * @param type {@code table}, {@code index}, {@code view} or {@code trigger}
 * @param owner the table or view that it belongs to; its own name for tables and views
 */
public record StoredDefinition(boolean temporary, String type, String name, String owner, String sql) {

    public boolean is(String wanted) {
        return type.equals(wanted);
    }
}
