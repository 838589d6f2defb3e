package dev.covet.migrations.backup.format;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of bytes: before each row a 1, before each value its length and one more, as a number of seven bits a byte, or a
 * 0 for NULL; behind the last row a 0 and the number of rows.
 */
public final class RowWriter {

    private final OutputStream target;
    private final byte[] buffer = new byte[Compression.BUFFER];
    private int filled;
    private long rows;

    public RowWriter(OutputStream target) {
        this.target = target;
    }

    public void beginRow() throws IOException {
        rows++;
        put(1);
    }

    /**
     * Writes the next value of the row.
     *
     * @param value {@code null} for NULL
     */
    public void value(byte @Nullable [] value) throws IOException {
        if (value == null) {
            put(0);
            return;
        }
        number(value.length + 1L);
        if (value.length > buffer.length - filled) {
            flush();
        }
        if (value.length > buffer.length) {
            target.write(value);
        } else {
            System.arraycopy(value, 0, buffer, filled, value.length);
            filled += value.length;
        }
    }

    /**
     * Ends the rows; nothing may follow.
     *
     * @return how many there are
     */
    public long end() throws IOException {
        put(0);
        number(rows);
        flush();
        return rows;
    }

    private void number(long number) throws IOException {
        var rest = number;
        while (rest >= 0x80) {
            put((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        put((int) rest);
    }

    private void put(int value) throws IOException {
        if (filled == buffer.length) {
            flush();
        }
        buffer[filled++] = (byte) value;
    }

    private void flush() throws IOException {
        target.write(buffer, 0, filled);
        filled = 0;
    }
}
