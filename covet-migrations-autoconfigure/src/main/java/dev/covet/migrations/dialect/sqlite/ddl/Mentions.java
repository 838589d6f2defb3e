package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.List;

/** Where a name stands in SQL. Strings and comments are no mentions; letter case makes no difference. */
public final class Mentions {

    private Mentions() {}

    /** Whether {@code sql} has the name anywhere, or a word like it. */
    public static boolean in(String sql, String name) {
        return hasLetters(sql, name) && meaningful(sql).stream().anyMatch(token -> is(token, name));
    }

    /** The same for the name of a column, which functions may be called too. */
    public static boolean ofColumn(String sql, String name) {
        var tokens = hasLetters(sql, name) ? meaningful(sql) : List.<DdlToken>of();
        for (var i = 0; i < tokens.size(); i++) {
            var isCall = tokens.get(i).is(DdlToken.Kind.WORD)
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is('(');
            if (!isCall && is(tokens.get(i), name)) {
                return true;
            }
        }
        return false;
    }

    /** Most definitions of a database have nothing to do with the name, and need not be read for that. */
    private static boolean hasLetters(String sql, String name) {
        // Within quotes these stand twice.
        if (name.indexOf('"') >= 0 || name.indexOf('`') >= 0) {
            return true;
        }
        for (var start = 0; start <= sql.length() - name.length(); start++) {
            if (sql.regionMatches(true, start, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    private static List<DdlToken> meaningful(String sql) {
        return new DdlTokenizer(sql)
                .all().stream().filter(DdlToken::isMeaningful).toList();
    }

    private static boolean is(DdlToken token, String name) {
        return (token.is(DdlToken.Kind.WORD) || token.is(DdlToken.Kind.QUOTED_NAME))
                && token.name().value().equalsIgnoreCase(name);
    }
}
