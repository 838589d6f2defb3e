package dev.covet.migrations.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Computes the hash of an entry. Without a key it is SHA-256, which shows what was changed by somebody who does not compute
 * the rest of the chain anew; with a key it is HMAC-SHA-256 (RFC 2104), which nobody can compute who does not know the key.
 */
final class ChainHash {

    /** What the first entry has for a predecessor. */
    static final String BEGINNING = "0".repeat(64);

    static final String PLAIN = "sha256";
    static final String KEYED = "hmac-sha256";

    private final @Nullable SecretKeySpec key;

    /** @param key {@code null} for none */
    ChainHash(@Nullable String key) {
        this.key = key == null ? null : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** How entries are hashed that are written now. */
    String algorithm() {
        return key == null ? PLAIN : KEYED;
    }

    /** Whether an entry that was hashed so can be verified; without the key, a keyed one cannot. */
    boolean knows(String algorithm) {
        return algorithm.equals(PLAIN) || (algorithm.equals(KEYED) && key != null);
    }

    /**
     * The hash as 64 hexadecimal digits.
     *
     * @param values of {@link AuditColumn#HASHED}, in that order, as text; {@code null} where there is none
     */
    String of(String algorithm, List<@Nullable String> values) {
        var content = canonical(values).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(algorithm.equals(KEYED) ? keyed(content) : plain(content));
    }

    /** The length before each value keeps two neighbours from being told apart elsewhere. */
    private static String canonical(List<@Nullable String> values) {
        var text = new StringBuilder();
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            text.append(AuditColumn.HASHED.get(i).columnName());
            if (value != null) {
                text.append('=').append(value.length()).append(':').append(value);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static byte[] plain(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private byte[] keyed(byte[] content) {
        if (key == null) {
            throw new IllegalStateException("There is no key");
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
