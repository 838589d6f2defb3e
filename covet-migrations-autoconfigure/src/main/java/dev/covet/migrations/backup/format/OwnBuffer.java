package dev.covet.migrations.backup.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A buffer of one thread: the platform's takes a lock with each of a million rows. */
final class OwnBuffer extends FilterOutputStream {

    private final byte[] buffer = new byte[Compression.BUFFER];
    private int filled;

    OwnBuffer(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int value) throws IOException {
        if (filled == buffer.length) {
            empty();
        }
        buffer[filled++] = (byte) value;
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        if (length > buffer.length - filled) {
            empty();
        }
        if (length >= buffer.length) {
            out.write(content, offset, length);
        } else {
            System.arraycopy(content, offset, buffer, filled, length);
            filled += length;
        }
    }

    @Override
    public void flush() throws IOException {
        empty();
        out.flush();
    }

    private void empty() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
