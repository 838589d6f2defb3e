package dev.covet.migrations.diff;

import dev.covet.migrations.schema.SqlPiece;
import dev.covet.migrations.schema.SqlText;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of an SQL text that may be names: all but those in string literals, in lower case. It may take a function for a
 * column, which costs an operation too many at worst; it never overlooks a column.
 */
final class Mentions {

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
        for (var piece : SqlPiece.of(sql)) {
            switch (piece.kind()) {
                case WORD, QUOTED -> found.add(piece.name());
                case STRING -> read(piece.inside(), wordsInStrings);
                // What looks like a comment may be none on another engine.
                case COMMENT -> read(piece.text().substring(2), found);
                case SYMBOL -> {
                    if (piece.isSymbol("*")) {
                        found.add("*");
                    }
                }
                case BLANK -> {}
            }
        }
    }
}
