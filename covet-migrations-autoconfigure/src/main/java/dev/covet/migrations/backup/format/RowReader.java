package dev.covet.migrations.backup.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RowWriter} wrote. */
public final class RowReader {

    private final InputStream source;
    private final int columns;
    private long rows;

    /** @param columns how many values each row has */
    public RowReader(InputStream source, int columns) {
        this.source = new BufferedInputStream(source, Compression.BUFFER);
        this.columns = columns;
    }

    /**
     * The next row; {@code null} behind the last one.
     *
     * @throws IOException when what follows are no rows, or not as many as were written
     */
    public byte @Nullable [] @Nullable [] next() throws IOException {
        switch (source.read()) {
            case 0 -> {
                requireEnd();
                return null;
            }
            case 1 -> {
                rows++;
                return row();
            }
            case -1 -> throw new EOFException("its rows are cut off after row " + rows);
            default -> throw new IOException("there is something else than rows after row " + rows);
        }
    }

    private byte[] @Nullable [] row() throws IOException {
        var row = new byte[columns] @Nullable [];
        for (var i = 0; i < columns; i++) {
            var length = number();
            row[i] = length == 0 ? null : bytes(length - 1);
        }
        return row;
    }

    private byte[] bytes(long length) throws IOException {
        // Never more than is there: a forged length must not claim all memory at once.
        var value = source.readNBytes(Math.toIntExact(length));
        if (value.length < length) {
            throw new EOFException("its rows are cut off in row " + rows);
        }
        return value;
    }

    private void requireEnd() throws IOException {
        var written = number();
        if (written != rows || source.read() >= 0) {
            throw new IOException("it has " + rows + " rows where " + written + " were written");
        }
    }

    private long number() throws IOException {
        var number = 0L;
        for (var shift = 0; shift < 63; shift += 7) {
            var next = source.read();
            if (next < 0) {
                throw new EOFException("its rows are cut off after row " + rows);
            }
            number |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new IOException("there is something else than a length in row " + rows);
    }
}
