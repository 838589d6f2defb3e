package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.dialect.mysqlfamily.QuotedStrings;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Expressions as MySQL's information_schema reports them: with a backslash before each quote, and each byte of their UTF-8 as
 * a character of its own (<a href="https://bugs.mysql.com/bug.php?id=100607">bug 100607</a>).
 */
final class MysqlText {

    private MysqlText() {}

    /** The expression as it is written in SQL, without parentheses around it; empty for an empty text. */
    static String expression(String reported) {
        return reported.isEmpty() ? reported : Expressions.bare(unescaped(characters(reported)));
    }

    private static String characters(String reported) {
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(reported)) {
            return reported;
        }
        try {
            var bytes = ByteBuffer.wrap(reported.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            // A server without that bug.
            return reported;
        }
    }

    private static String unescaped(String reported) {
        var text = new StringBuilder();
        for (var i = 0; i < reported.length(); i++) {
            var character = reported.charAt(i);
            if (character == '\\' && i + 1 < reported.length()) {
                text.append(QuotedStrings.unescaped(reported.charAt(++i)));
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }
}
