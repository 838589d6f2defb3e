package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;

/** Reads what a key or an index is sorted by. */
final class KeyPartParser {

    private static final List<String> NULLS = List.of("FIRST", "LAST");

    private final DdlCursor cursor;
    private boolean autoincrement;

    KeyPartParser(DdlCursor cursor) {
        this.cursor = cursor;
    }

    /** The parts in parentheses. */
    List<KeyPart> parts() {
        var parts = new ArrayList<KeyPart>();
        cursor.expect('(');
        do {
            parts.add(part());
        } while (cursor.accept(','));
        cursor.expect(')');
        return parts;
    }

    /** Whether the last part read has said {@code AUTOINCREMENT}, which only primary keys may. */
    boolean isAutoincrement() {
        return autoincrement;
    }

    private KeyPart part() {
        var tokens = cursor.skipTo(',', ')');
        var end = tokens.size();
        autoincrement = end > 1 && tokens.get(end - 1).is("AUTOINCREMENT");
        end -= autoincrement ? 1 : 0;
        var whole = end;
        if (end > 2 && tokens.get(end - 2).is("NULLS") && NULLS.stream().anyMatch(tokens.get(end - 1)::is)) {
            end -= 2;
        }
        var descending = end > 1 && tokens.get(end - 1).is("DESC");
        if (descending || (end > 1 && tokens.get(end - 1).is("ASC"))) {
            end--;
        }
        if (end == 0) {
            throw cursor.expected("a column or an expression");
        }
        return part(tokens.subList(0, end), span(tokens.subList(0, whole)), descending);
    }

    private static KeyPart part(List<DdlToken> sorted, Span whole, boolean descending) {
        var size = sorted.size();
        var isCollated = size > 2
                && sorted.get(size - 2).is("COLLATE")
                && sorted.get(size - 1).isName()
                && isPrimary(sorted.subList(0, size - 2));
        var expression = withoutParentheses(isCollated ? sorted.subList(0, size - 2) : sorted);
        var collation = isCollated ? sorted.get(size - 1).name() : null;
        var column = expression.size() == 1 && expression.get(0).isName()
                ? expression.get(0).name()
                : null;
        return new KeyPart(whole, span(expression), column, collation, descending);
    }

    /** Whether a collation behind the tokens is that of all of them: they are one token, in parentheses, or a call. */
    private static boolean isPrimary(List<DdlToken> tokens) {
        var size = tokens.size();
        return size == 1
                || isEnclosed(tokens)
                || (tokens.get(0).is(DdlToken.Kind.WORD) && isEnclosed(tokens.subList(1, size)));
    }

    private static List<DdlToken> withoutParentheses(List<DdlToken> tokens) {
        var size = tokens.size();
        return size > 2 && isEnclosed(tokens) ? withoutParentheses(tokens.subList(1, size - 1)) : tokens;
    }

    /** Whether the first token opens a pair of parentheses that the last one closes. */
    private static boolean isEnclosed(List<DdlToken> tokens) {
        var depth = 0;
        for (var i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).is('(') ? 1 : tokens.get(i).is(')') ? -1 : 0;
            if (depth == 0) {
                return i == tokens.size() - 1 && i > 0;
            }
        }
        return false;
    }

    private static Span span(List<DdlToken> tokens) {
        var first = tokens.get(0);
        return new Span(
                first.source(), first.start(), tokens.get(tokens.size() - 1).end());
    }
}
