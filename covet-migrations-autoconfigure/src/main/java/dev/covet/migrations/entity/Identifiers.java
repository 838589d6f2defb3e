package dev.covet.migrations.entity;

import dev.covet.migrations.schema.Engine;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the engine keeps them when Hibernate sends them, and whether somebody chose them. */
final class Identifiers {

    /** Hibernate's own names of constraints: a prefix and 128 bits in base 35. */
    private static final Pattern HASHED = Pattern.compile("(?:FK|UK|IDX)[0-9a-y]{20,25}");

    /** PostgreSQL cuts what is longer, without an error. */
    private static final int POSTGRESQL_LIMIT = 63;

    private final Engine engine;

    Identifiers(Engine engine) {
        this.engine = engine;
    }

    /** The name under which the engine knows what Hibernate calls {@code text}. */
    String stored(String text, boolean quoted) {
        if (engine != Engine.POSTGRESQL) {
            return text;
        }
        return cut(quoted ? text : text.toLowerCase(Locale.ROOT));
    }

    /** The same for a name that carries its quotes with it. */
    String stored(String text) {
        var isQuoted = text.length() > 1 && isQuote(text.charAt(0)) && isQuote(text.charAt(text.length() - 1));
        return isQuoted ? stored(text.substring(1, text.length() - 1), true) : stored(text, false);
    }

    /** Whether Hibernate made the name up, because nobody gave one. */
    static boolean isHashed(String name) {
        return HASHED.matcher(SqlWords.unquoted(name)).matches();
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '`';
    }

    private static String cut(String name) {
        var end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > POSTGRESQL_LIMIT) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
