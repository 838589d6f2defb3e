package dev.covet.migrations.expression;

import dev.covet.migrations.schema.Engine;

/** Queries of views, as far as they can be compared. */
public final class CanonicalQuery {

    private CanonicalQuery() {}

    /** The query in words with single blanks between them, without a semicolon at its end. */
    public static String of(Engine engine, String sql) {
        return CanonicalExpression.words(engine, sql.strip().replaceAll("[;\\s]+$", ""));
    }
}
