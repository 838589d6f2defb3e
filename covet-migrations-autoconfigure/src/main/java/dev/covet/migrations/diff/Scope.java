package dev.covet.migrations.diff;

/** What the schema that is wished for speaks about, and so what its silence means. */
public enum Scope {
    /**
     * Entities: they know tables, columns, keys, constraints, plain indexes and sequences. Their silence about a default, a
     * comment, a collation, an engine's options, a view, a trigger or an index that no annotation can describe means
     * nothing, and what is there stays.
     */
    ENTITIES,
    /** A whole schema, as migrations and databases are: what it does not have shall not be there. */
    EVERYTHING
}
