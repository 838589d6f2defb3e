package dev.covet.migrations.backup.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-GCM, a chunk at a time, so that nothing is given out before it is known to be genuine and yet everything streams. The
 * nonce of a chunk holds its number and whether it is the last: chunks can neither be left out nor moved, nor the end be cut
 * off, and the name that goes into each keeps one part from being taken for another.
 */
final class ChunkCipher {

    /** Of plain text, in bytes. */
    static final int CHUNK = 1 << 16;

    /** What a chunk grows by, in bytes. */
    static final int TAG = 16;

    /** Random, at the beginning of each part, in bytes. */
    static final int PREFIX = 7;

    private static final int NONCE = 12;

    private final SecretKey key;
    private final byte[] prefix;
    private final byte[] name;
    private final Cipher cipher;
    private final int mode;
    private int number;

    private ChunkCipher(int mode, BackupKey key, byte[] prefix, String name) throws GeneralSecurityException {
        this.mode = mode;
        this.key = key.secret();
        this.prefix = prefix;
        this.name = name.getBytes(StandardCharsets.UTF_8);
        this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    }

    static ChunkCipher encrypting(BackupKey key, byte[] prefix, String name) throws GeneralSecurityException {
        return new ChunkCipher(Cipher.ENCRYPT_MODE, key, prefix, name);
    }

    static ChunkCipher decrypting(BackupKey key, byte[] prefix, String name) throws GeneralSecurityException {
        return new ChunkCipher(Cipher.DECRYPT_MODE, key, prefix, name);
    }

    /** @throws GeneralSecurityException when a chunk to be decrypted is not the one that was encrypted here */
    byte[] next(byte[] content, int length, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE)
                .put(prefix)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
        number = Math.incrementExact(number);
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(name);
        return cipher.doFinal(content, 0, length);
    }
}
