package dev.covet.migrations.backup.format;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The key of one backup, derived from what is configured: PBKDF2 with SHA-256, for AES with 256 bits. */
public final class BackupKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    private static final int KEY_BITS = 256;

    /** What OWASP recommends for this derivation. */
    private static final int ITERATIONS = 600_000;

    /** More than that would only keep the reader of a forged manifest busy. */
    private static final int MOST_ITERATIONS = 10_000_000;

    private final SecretKey key;
    private final EncryptionHeader header;

    private BackupKey(SecretKey key, EncryptionHeader header) {
        this.key = key;
        this.header = header;
    }

    /** A key for a new backup. */
    public static BackupKey create(String configured) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var derived = derive(configured, salt, ITERATIONS);
        return new BackupKey(
                encryption(derived), new EncryptionHeader(HexFormat.of().formatHex(salt), ITERATIONS, check(derived)));
    }

    /** The key of a backup that is there; empty when it was encrypted with another. */
    public static Optional<BackupKey> open(String configured, EncryptionHeader header) {
        if (header.iterations() < 1 || header.iterations() > MOST_ITERATIONS) {
            return Optional.empty();
        }
        var derived = derive(configured, HexFormat.of().parseHex(header.salt()), header.iterations());
        var isRight = MessageDigest.isEqual(
                check(derived).getBytes(StandardCharsets.US_ASCII),
                header.check().getBytes(StandardCharsets.US_ASCII));
        return isRight ? Optional.of(new BackupKey(encryption(derived), header)) : Optional.empty();
    }

    public EncryptionHeader header() {
        return header;
    }

    SecretKey secret() {
        return key;
    }

    /** Half of it encrypts, the other half only tells whether the key is right. */
    private static byte[] derive(String configured, byte[] salt, int iterations) {
        var specification = new PBEKeySpec(configured.toCharArray(), salt, iterations, 2 * KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2WithHmacSHA256", e);
        } finally {
            specification.clearPassword();
        }
    }

    private static SecretKey encryption(byte[] derived) {
        return new SecretKeySpec(Arrays.copyOfRange(derived, 0, KEY_BITS / 8), "AES");
    }

    private static String check(byte[] derived) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Arrays.copyOfRange(derived, KEY_BITS / 8, derived.length), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("covet backup".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
