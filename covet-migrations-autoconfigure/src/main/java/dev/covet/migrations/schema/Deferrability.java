package dev.covet.migrations.schema;

/** Whether a constraint may wait for the end of the transaction before it is checked. */
public enum Deferrability {
    /** Checked with each statement. */
    NOT_DEFERRABLE(""),
    /** Checked with each statement, unless a transaction asks to have it checked at its end. */
    DEFERRABLE("DEFERRABLE"),
    /** Checked at the end of each transaction. */
    INITIALLY_DEFERRED("DEFERRABLE INITIALLY DEFERRED");

    private final String sql;

    Deferrability(String sql) {
        this.sql = sql;
    }

    /** The standard SQL clause; empty for {@link #NOT_DEFERRABLE}. */
    public String sql() {
        return sql;
    }
}
