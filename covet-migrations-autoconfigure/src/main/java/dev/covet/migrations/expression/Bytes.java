package dev.covet.migrations.expression;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Rows of bytes as SQL writes them. */
final class Bytes {

    private Bytes() {}

    /** The lower-case hexadecimal digits, two a byte, of digits in base 16 or 2. */
    static String of(String digits, int radix) {
        if (digits.isEmpty()) {
            return "";
        }
        try {
            var hex = radix == 16 ? digits.toLowerCase(Locale.ROOT) : new BigInteger(digits, 2).toString(16);
            return hex.length() % 2 == 0 ? hex : "0" + hex;
        } catch (NumberFormatException e) {
            throw new Unparsable("no digits: " + digits);
        }
    }

    /** The binary digits of hexadecimal ones. */
    static String bits(String hex) {
        var bits = new StringBuilder();
        for (var position = 0; position < hex.length(); position++) {
            var value = Character.digit(hex.charAt(position), 16);
            if (value < 0) {
                throw new Unparsable("no digits: " + hex);
            }
            bits.append(Integer.toBinaryString(16 + value).substring(1));
        }
        return bits.toString();
    }

    /** The text that the bytes are in UTF-8; empty when they are none. */
    static Optional<String> text(String hex) {
        try {
            var bytes = HexFormat.of().parseHex(hex);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
