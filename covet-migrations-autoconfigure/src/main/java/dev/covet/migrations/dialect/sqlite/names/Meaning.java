package dev.covet.migrations.dialect.sqlite.names;

/**
 * What a name in a definition stands for.
 *
 * @param relation the table, view or query that it belongs to; empty when it belongs to none
 * @param name the column, or for what is joined all columns that both sides have; empty where that says nothing
 */
record Meaning(Kind kind, String relation, String name) {

    /** It is nothing of ours: an alias, a name that only the query itself knows, or in double quotes a string. */
    static final Meaning NONE = new Meaning(Kind.NONE, "", "");

    /** It may belong to something whose columns are not known. */
    static final Meaning UNKNOWN = new Meaning(Kind.UNKNOWN, "", "");

    /** More than one column is called so. */
    static final Meaning AMBIGUOUS = new Meaning(Kind.AMBIGUOUS, "", "");

    enum Kind {
        NONE,
        UNKNOWN,
        AMBIGUOUS,
        RELATION,
        COLUMN,
        JOINED
    }

    static Meaning relation(String relation) {
        return new Meaning(Kind.RELATION, relation, "");
    }

    static Meaning column(String relation, String column) {
        return new Meaning(Kind.COLUMN, relation, Folded.name(column));
    }

    static Meaning joined(Iterable<String> columns) {
        return new Meaning(Kind.JOINED, "", String.join(",", columns));
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
