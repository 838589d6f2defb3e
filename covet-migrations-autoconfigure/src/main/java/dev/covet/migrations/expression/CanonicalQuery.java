package dev.covet.migrations.expression;

import dev.covet.migrations.schema.Engine;

/** Queries of views, as far as they can be compared. */
public final class CanonicalQuery {

    private CanonicalQuery() {}

    /**
     * The query in one spelling for those that mean the same: without aliases that repeat a column's name, names of tables
     * before those of columns, and parentheses around joins. What is not understood, such as a query within a query, keeps
     * its words. Never fails.
     */
    public static String of(Engine engine, String sql) {
        var syntax = new EngineSyntax(engine);
        var query = unended(sql);
        try {
            return new QueryParser(syntax, Tokenizer.tokens(syntax, query)).canonical();
        } catch (Unparsable e) {
            return CanonicalExpression.words(engine, query);
        }
    }

    private static String unended(String sql) {
        var end = sql.length();
        while (end > 0 && (sql.charAt(end - 1) == ';' || sql.charAt(end - 1) <= ' ')) {
            end--;
        }
        return sql.substring(0, end);
    }
}
