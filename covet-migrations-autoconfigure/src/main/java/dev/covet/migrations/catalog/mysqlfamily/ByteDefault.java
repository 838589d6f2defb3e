package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.dialect.ByteLiterals;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.SizedKind;
import dev.covet.migrations.schema.SqlText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** A default that is bytes: a text where a migration file would give one for them, else hexadecimal digits. */
record ByteDefault(ColumnType type, String hex) {

    private static final int UUID_DIGITS = 32;

    ColumnDefault value() {
        if (ByteLiterals.isUuid(type) && hex.length() == UUID_DIGITS) {
            return new ColumnDefault.OfText(uuid(hex.toLowerCase(Locale.ROOT)));
        }
        if (!ByteLiterals.isBytes(type)) {
            return digits();
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(HexFormat.of().parseHex(unpadded())))
                    .toString();
            return text.indexOf('\0') < 0 ? new ColumnDefault.OfText(text) : digits();
        } catch (CharacterCodingException e) {
            return digits();
        }
    }

    /** The engine fills up values of a fixed length with zeros, whoever wrote them. */
    private String unpadded() {
        var isFixed = type instanceof ColumnType.Sized sized && sized.kind() == SizedKind.BINARY;
        return isFixed ? hex.replaceFirst("(?:00)+$", "") : hex;
    }

    private ColumnDefault digits() {
        return new ColumnDefault.OfExpression(SqlText.of("X'" + hex.toUpperCase(Locale.ROOT) + "'"));
    }

    private static String uuid(String digits) {
        return String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                digits.substring(16, 20),
                digits.substring(20));
    }
}
