package dev.covet.migrations.backup.format;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;

/** Decrypts what {@link EncryptedOutput} wrote, and gives out nothing that is not genuine. */
final class EncryptedInput extends InputStream {

    private final InputStream source;
    private final ChunkCipher cipher;
    private byte[] ahead;
    private byte[] plain = new byte[0];
    private int position;
    private boolean ended;

    EncryptedInput(InputStream source, BackupKey key, String name) throws IOException {
        this.source = source;
        var prefix = source.readNBytes(ChunkCipher.PREFIX);
        if (prefix.length < ChunkCipher.PREFIX) {
            throw cut();
        }
        try {
            this.cipher = ChunkCipher.decrypting(key, prefix, name);
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java platform cannot decrypt with AES-GCM", e);
        }
        this.ahead = chunk();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] content, int offset, int length) throws IOException {
        while (position == plain.length) {
            if (ended) {
                return -1;
            }
            decrypt();
        }
        var count = Math.min(length, plain.length - position);
        System.arraycopy(plain, position, content, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void decrypt() throws IOException {
        var current = ahead;
        ahead = chunk();
        ended = ahead.length == 0;
        if (current.length < ChunkCipher.TAG) {
            throw cut();
        }
        try {
            plain = cipher.next(current, current.length, ended);
            position = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException("it is cut off, or changed since it was encrypted", e);
        }
    }

    private byte[] chunk() throws IOException {
        return source.readNBytes(ChunkCipher.CHUNK + ChunkCipher.TAG);
    }

    private static IOException cut() {
        return new IOException("it is cut off");
    }
}
