package dev.covet.migrations.backup.format;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and hashes what passes through. */
final class MeasuredInput extends InputStream {

    private final InputStream source;
    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    MeasuredInput(InputStream source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] content, int offset, int length) throws IOException {
        var count = source.read(content, offset, length);
        if (count > 0) {
            digest.update(content, offset, count);
            bytes += count;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Of all there is, also of what nobody has read yet; to be asked once. */
    Measure measureToEnd() throws IOException {
        var rest = new byte[Compression.BUFFER];
        while (read(rest, 0, rest.length) >= 0) {
            // Only to be counted and hashed.
        }
        return new Measure(bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
