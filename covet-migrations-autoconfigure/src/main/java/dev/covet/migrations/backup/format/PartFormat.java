package dev.covet.migrations.backup.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of one backup are stored: compressed first, then encrypted; what is hashed is what is stored.
 *
 * @param backup the backup's id, which goes into the encryption of each part
 * @param key {@code null} when parts are not encrypted
 */
public record PartFormat(
        String backup, Compression compression, @Nullable BackupKey key) {

    /** Writes the content of a part. */
    @FunctionalInterface
    public interface Content<T> {
        T writeTo(OutputStream target) throws IOException;
    }

    /** Reads the content of a part; it need not read to the end. */
    @FunctionalInterface
    public interface Reader<T> {
        T readFrom(InputStream source) throws IOException;
    }

    /** What came of writing a part, and what is stored now. */
    public record Written<T>(T result, Measure measure) {}

    /** What came of reading a part, and what was stored. */
    public record Read<T>(T result, Measure measure) {}

    /** Whether parts are stored as they are made. */
    public boolean isPlain() {
        return compression == Compression.NONE && key == null;
    }

    /** The names of the part's file. */
    public String fileName(String part) {
        return part + compression.suffix() + (key == null ? "" : ".aes");
    }

    /**
     * Writes a part.
     *
     * @param stored where its bytes go; it is closed
     */
    public <T> Written<T> write(String file, OutputStream stored, Content<T> content) throws IOException {
        var measured = new MeasuredOutput(stored);
        T result;
        try (measured) {
            var encrypted = key == null ? measured : new EncryptedOutput(measured, key, backup + "/" + file);
            try (var target = new OwnBuffer(compression.writing(encrypted))) {
                result = content.writeTo(target);
            }
        }
        return new Written<>(result, measured.measure());
    }

    /**
     * Reads a part.
     *
     * @param stored where its bytes come from; it is closed
     * @throws IOException also when the part is cut off, or is not what was written
     */
    public <T> Read<T> read(String file, InputStream stored, Reader<T> reader) throws IOException {
        var measured = new MeasuredInput(new BufferedInputStream(stored, Compression.BUFFER));
        try (measured) {
            var decrypted = key == null ? measured : new EncryptedInput(measured, key, backup + "/" + file);
            var source = compression.reading(decrypted);
            var result = reader.readFrom(source);
            return new Read<>(result, measured.measureToEnd());
        }
    }
}
