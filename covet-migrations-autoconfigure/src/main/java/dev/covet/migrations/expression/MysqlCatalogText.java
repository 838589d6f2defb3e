package dev.covet.migrations.expression;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Expressions as MySQL's catalogue shows them: with backslashes before quotes and backslashes, and with characters beyond
 * ASCII as the bytes that they are in UTF-8, each shown as a character of its own.
 */
final class MysqlCatalogText {

    private static final Charset SHOWN = Charset.forName("windows-1252");

    private MysqlCatalogText() {}

    /** The expression as it can be written in a statement; the same when it does not come from the catalogue. */
    static String plain(String sql) {
        var quote = sql.indexOf('\'');
        return decoded(quote < 1 || sql.charAt(quote - 1) != '\\' ? sql : unescaped(sql));
    }

    private static String unescaped(String sql) {
        var plain = new StringBuilder();
        for (var position = 0; position < sql.length(); position++) {
            var escape = sql.charAt(position) == '\\' && position + 1 < sql.length();
            position += escape ? 1 : 0;
            plain.append(escape && sql.charAt(position) == 'n' ? '\n' : sql.charAt(position));
        }
        return plain.toString();
    }

    /** What is not the bytes of a text in UTF-8 was never taken for them. */
    private static String decoded(String text) {
        var bytes = new byte[text.length()];
        for (var position = 0; position < bytes.length; position++) {
            var character = text.charAt(position);
            if (character < 0x100) {
                bytes[position] = (byte) character;
            } else {
                var shown = String.valueOf(character).getBytes(SHOWN);
                if (shown.length != 1 || !new String(shown, SHOWN).equals(String.valueOf(character))) {
                    return text;
                }
                bytes[position] = shown[0];
            }
        }
        var decoded = new String(bytes, StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') >= 0 ? text : decoded;
    }
}
