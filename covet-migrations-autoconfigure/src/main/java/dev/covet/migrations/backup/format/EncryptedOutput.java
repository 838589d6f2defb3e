package dev.covet.migrations.backup.format;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** Encrypts what passes through; see {@link ChunkCipher}. */
final class EncryptedOutput extends OutputStream {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OutputStream target;
    private final ChunkCipher cipher;
    private final byte[] chunk = new byte[ChunkCipher.CHUNK];
    private int filled;
    private boolean closed;

    EncryptedOutput(OutputStream target, BackupKey key, String name) throws IOException {
        this.target = target;
        var prefix = new byte[ChunkCipher.PREFIX];
        RANDOM.nextBytes(prefix);
        try {
            this.cipher = ChunkCipher.encrypting(key, prefix, name);
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java platform cannot encrypt with AES-GCM", e);
        }
        target.write(prefix);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        var written = 0;
        while (written < length) {
            // A full chunk is only written when more follows: the last one is marked.
            if (filled == chunk.length) {
                writeChunk(false);
            }
            var count = Math.min(length - written, chunk.length - filled);
            System.arraycopy(content, offset + written, chunk, filled, count);
            filled += count;
            written += count;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (target) {
                writeChunk(true);
            }
        }
    }

    private void writeChunk(boolean last) throws IOException {
        try {
            target.write(cipher.next(chunk, filled, last));
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java platform cannot encrypt with AES-GCM", e);
        }
        filled = 0;
    }
}
