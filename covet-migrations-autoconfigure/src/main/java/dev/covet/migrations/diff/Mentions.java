package dev.covet.migrations.diff;

import dev.covet.migrations.schema.SqlText;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of an SQL text that may be names: all but those in string literals, in lower case. It may take a function for a
 * column, which costs an operation too many at worst; it never overlooks a column.
 */
final class Mentions {

    private static final Set<Character> QUOTES = Set.of('"', '`');

    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> wordsInStrings = new LinkedHashSet<>();

    private Mentions() {}

    /** The words of every engine's text. */
    static Mentions in(Iterable<SqlText> texts) {
        var mentions = new Mentions();
        for (var text : texts) {
            if (text.common() != null) {
                mentions.read(text.common(), mentions.words);
            }
            text.byEngine().values().forEach(sql -> mentions.read(sql, mentions.words));
        }
        return mentions;
    }

    boolean has(String name) {
        return words.contains(fold(name));
    }

    boolean hasAnyOf(Iterable<String> names) {
        for (var name : names) {
            if (has(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text asks for all columns, whatever they are. */
    boolean hasAllColumns() {
        return words.contains("*");
    }

    /** All words, those in string literals as well, as functions take the names of sequences in them. */
    Set<String> withStrings() {
        var all = new LinkedHashSet<>(words);
        all.addAll(wordsInStrings);
        return all;
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void read(String sql, Set<String> found) {
        var position = 0;
        while (position < sql.length()) {
            var character = sql.charAt(position);
            if (character == '\'') {
                var end = endOfQuoted(sql, position);
                read(inside(sql, position, end), wordsInStrings);
                position = end;
            } else if (QUOTES.contains(character)) {
                var end = endOfQuoted(sql, position);
                found.add(fold(inside(sql, position, end)));
                position = end;
            } else if (Character.isJavaIdentifierPart(character)) {
                var end = endOfWord(sql, position);
                found.add(fold(sql.substring(position, end)));
                position = end;
            } else {
                if (character == '*') {
                    found.add("*");
                }
                position++;
            }
        }
    }

    private static String inside(String sql, int start, int end) {
        return sql.substring(start + 1, Math.max(start + 1, end - 1));
    }

    private static int endOfWord(String sql, int start) {
        var end = start;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Behind the closing quote; a doubled quote closes and opens again, which makes no difference here. */
    private static int endOfQuoted(String sql, int start) {
        var end = sql.indexOf(sql.charAt(start), start + 1);
        return end < 0 ? sql.length() : end + 1;
    }
}
