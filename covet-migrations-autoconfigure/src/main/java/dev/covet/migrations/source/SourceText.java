package dev.covet.migrations.source;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Makes text of a migration file's bytes: UTF-8 without byte order mark, with every line end a line feed. The
 * checksum takes these for the same, so what is run must not differ by them either.
 */
final class SourceText {

    /** What is wrong with a text that is not {@linkplain #isStorable storable}. */
    static final String NOT_STORABLE =
            "The text holds a character that no database stores: a NUL or half of a surrogate pair.";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    /** @throws InvalidMigrationException when the bytes are not UTF-8, or hold a NUL */
    static String decode(byte[] content, String file) {
        var input = ByteBuffer.wrap(content);
        var output = CharBuffer.allocate(content.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, output, true);
        var text = output.flip().toString();
        if (result.isError()) {
            throw refused(text, text.length(), file, "The file is not UTF-8 text.", "Save it in the encoding UTF-8.");
        }
        var nul = text.indexOf('\0');
        if (nul >= 0) {
            throw refused(text, nul, file, "The file holds a NUL character.", "Save it as text in the encoding UTF-8.");
        }
        return normal(text);
    }

    /** Whether every database can keep it as it is; escapes can bring characters into a text that no file holds. */
    static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** The place of a character, such as {@code 0007_x.yaml, line 12, column 9}; both count from 1. */
    static String place(String file, int line, int column) {
        return file + ", line " + line + ", column " + column;
    }

    static InvalidMigrationException refused(String text, int offset, String file, String what, String fix) {
        var before = normal(text.substring(0, offset));
        var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        var start = before.lastIndexOf('\n') + 1;
        var column = 1 + before.codePointCount(start, before.length());
        return new InvalidMigrationException(List.of(new Problem(what, place(file, line, column), fix)));
    }

    private static String normal(String text) {
        var start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        var unmarked = text.substring(start);
        return unmarked.indexOf('\r') < 0
                ? unmarked
                : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
