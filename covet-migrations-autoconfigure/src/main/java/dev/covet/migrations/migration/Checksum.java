package dev.covet.migrations.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether a migration's text has changed. It is kept with the version of the way it was computed, so that a
 * newer way never makes old rows look changed. {@link #toString} is what the history holds, such as {@code 1:9f86d0…}.
 *
 * @param algorithm the way it was computed; 1 is SHA-256 over UTF-8 bytes without byte order mark, with every line end as a
 *     line feed and without line ends at the end
 * @param value lower-case hexadecimal digits
 */
public record Checksum(int algorithm, String value) {

    private static final int CURRENT = 1;

    private static final MessageDigest SHA_256 = sha256();

    /** The checksum of a file's bytes, the same whatever its line ends, byte order mark and closing line ends. */
    public static Checksum of(byte[] content) {
        var normal = new byte[content.length];
        var length = 0;
        for (var i = startOf(content); i < content.length; i++) {
            if (content[i] != '\r') {
                normal[length++] = content[i];
            } else if (i + 1 == content.length || content[i + 1] != '\n') {
                normal[length++] = '\n';
            }
        }
        while (length > 0 && normal[length - 1] == '\n') {
            length--;
        }
        var digest = newSha256();
        digest.update(normal, 0, length);
        return new Checksum(CURRENT, HexFormat.of().formatHex(digest.digest()));
    }

    /** The checksum of a text. */
    public static Checksum of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #toString} wrote. */
    public static Checksum parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("'" + text + "' is not a checksum: algorithm, colon, value");
        }
        return new Checksum(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
    }

    // A record's own are put together at run time: at each start that costs as much as comparing thousands of
    // checksums.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checksum checksum && algorithm == checksum.algorithm && value.equals(checksum.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return algorithm + ":" + value;
    }

    private static int startOf(byte[] content) {
        var marked = content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    /** A copy where the platform's can be copied, for looking one up costs more than hashing a file of usual size. */
    private static MessageDigest newSha256() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            return sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
