package dev.covet.migrations.schema;

/** What happens to referring rows when the row they refer to is deleted, or its key changed. */
public enum ReferentialAction {
    NO_ACTION("NO ACTION"),
    RESTRICT("RESTRICT"),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** The action's standard SQL spelling. */
    public String sql() {
        return sql;
    }
}
