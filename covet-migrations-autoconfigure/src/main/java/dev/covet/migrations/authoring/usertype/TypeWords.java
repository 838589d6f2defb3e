package dev.covet.migrations.authoring.usertype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a statement word by word. Behind its end everything read is empty. */
final class TypeWords {

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"]|\"\")*\"|[eE]'(?:[^'\\\\]|''|\\\\.)*'|'(?:[^']|'')*'|[\\p{L}_][\\p{L}\\p{N}_$]*|\\S",
            Pattern.DOTALL);

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    TypeWords(String sql) {
        this.sql = sql;
        var matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            tokens.add(new Token(matcher.start(), matcher.end()));
        }
    }

    private record Token(int start, int end) {}

    boolean isAtEnd() {
        return position >= tokens.size();
    }

    /** Reads all of those keywords or symbols, in lower case, or none. */
    boolean takes(String... wanted) {
        for (var offset = 0; offset < wanted.length; offset++) {
            if (!text(position + offset).toLowerCase(Locale.ROOT).equals(wanted[offset])) {
                return false;
            }
        }
        position += wanted.length;
        return true;
    }

    /** Reads a name as the engine stores it, of one with a schema the part behind the dot. */
    String name() {
        var name = stored(next());
        while (takes(".")) {
            name = stored(next());
        }
        return name;
    }

    /** Whether a string comes next. */
    boolean isAtString() {
        return text(position).endsWith("'");
    }

    /** Reads a string. */
    String string() {
        var text = next();
        var isEscaped = !text.startsWith("'");
        var content = text.substring(text.indexOf('\'') + 1, Math.max(text.length() - 1, 1))
                .replace("''", "'");
        return isEscaped ? content.replaceAll("\\\\(.)", "$1") : content;
    }

    /** Reads everything up to a comma, a closing parenthesis or one of the keywords, as it is written. */
    String until(String... keywords) {
        var first = position;
        var depth = 0;
        while (!isAtEnd() && (depth > 0 || !isEnd(text(position), keywords))) {
            depth += text(position).equals("(") ? 1 : text(position).equals(")") ? -1 : 0;
            position++;
        }
        return first == position
                ? ""
                : sql.substring(
                        tokens.get(first).start(), tokens.get(position - 1).end());
    }

    private static boolean isEnd(String text, String... keywords) {
        return text.equals(",") || text.equals(")") || List.of(keywords).contains(text.toLowerCase(Locale.ROOT));
    }

    private String next() {
        return text(position++);
    }

    private String text(int index) {
        return index < tokens.size()
                ? sql.substring(tokens.get(index).start(), tokens.get(index).end())
                : "";
    }

    private static String stored(String word) {
        return word.startsWith("\"")
                ? word.substring(1, word.length() - 1).replace("\"\"", "\"")
                : word.toLowerCase(Locale.ROOT);
    }
}
