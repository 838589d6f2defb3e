package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;

/** Where a name stands in SQL. Strings, comments and names of functions are no mentions; letter case makes no difference. */
public final class Mentions {

    private Mentions() {}

    /** Whether {@code sql} has the name anywhere. */
    public static boolean in(String sql, String name) {
        return !of(sql, name).isEmpty();
    }

    /** The places of the name, in order, with its quotes. */
    public static List<Span> of(String sql, String name) {
        var tokens = new DdlTokenizer(sql)
                .all().stream().filter(DdlToken::isMeaningful).toList();
        var places = new ArrayList<Span>();
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var isCall = token.is(DdlToken.Kind.WORD)
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is('(');
            if (isWord(token) && !isCall && token.name().value().equalsIgnoreCase(name)) {
                places.add(token.span());
            }
        }
        return places;
    }

    private static boolean isWord(DdlToken token) {
        return token.is(DdlToken.Kind.WORD) || token.is(DdlToken.Kind.QUOTED_NAME);
    }
}
