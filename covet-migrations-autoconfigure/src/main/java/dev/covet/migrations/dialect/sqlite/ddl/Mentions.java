package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.List;

/** Where a name stands in SQL. Strings and comments are no mentions; letter case makes no difference. */
public final class Mentions {

    private Mentions() {}

    /** Whether {@code sql} has the name anywhere, or a word like it. */
    public static boolean in(String sql, String name) {
        var tokens = meaningful(sql);
        return tokens.stream().anyMatch(token -> is(token, name));
    }

    /** The same for the name of a column, which functions may be called too. */
    public static boolean ofColumn(String sql, String name) {
        var tokens = meaningful(sql);
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

    private static List<DdlToken> meaningful(String sql) {
        return new DdlTokenizer(sql)
                .all().stream().filter(DdlToken::isMeaningful).toList();
    }

    private static boolean is(DdlToken token, String name) {
        return (token.is(DdlToken.Kind.WORD) || token.is(DdlToken.Kind.QUOTED_NAME))
                && token.name().value().equalsIgnoreCase(name);
    }
}
