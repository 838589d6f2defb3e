package dev.covet.migrations.backup.format;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and hashes what passes through. */
final class MeasuredOutput extends OutputStream {

    private final OutputStream target;
    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    MeasuredOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        target.write(content, offset, length);
        digest.update(content, offset, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    @Override
    public void close() throws IOException {
        target.close();
    }

    /** To be asked once, at the end. */
    Measure measure() {
        return new Measure(bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
