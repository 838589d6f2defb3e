package dev.covet.migrations.backup.format;

import dev.covet.migrations.problem.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How the parts of a backup are compressed. */
public enum Compression {
    /** As they are. */
    NONE("") {
        @Override
        public OutputStream writing(OutputStream target) {
            return target;
        }

        @Override
        public InputStream reading(InputStream source) {
            return source;
        }
    },
    /** With what every Java platform has. */
    GZIP(".gz") {
        @Override
        public OutputStream writing(OutputStream target) throws IOException {
            return new FastGzip(target);
        }

        @Override
        public InputStream reading(InputStream source) throws IOException {
            return new GZIPInputStream(source, BUFFER);
        }
    },
    /** Several times faster and somewhat smaller; needs the library {@code com.github.luben:zstd-jni}. */
    ZSTD(".zst") {
        @Override
        public OutputStream writing(OutputStream target) throws IOException {
            return Zstd.writing(target);
        }

        @Override
        public InputStream reading(InputStream source) throws IOException {
            return Zstd.reading(source);
        }

        @Override
        public void requireUsable() {
            if (!Zstd.isPresent()) {
                throw new ConfigurationException(
                        "The compression zstd needs a library that is not on the class path.",
                        "Add com.github.luben:zstd-jni to the application, or set covet.migrations.backup.compression=gzip.");
            }
        }
    };

    /** In bytes. */
    static final int BUFFER = 1 << 16;

    private final String suffix;

    Compression(String suffix) {
        this.suffix = suffix;
    }

    /** What the names of files end with that are compressed so. */
    public String suffix() {
        return suffix;
    }

    /** What is written there reaches {@code target} compressed; closing it closes {@code target}. */
    public abstract OutputStream writing(OutputStream target) throws IOException;

    /** What {@code source} holds compressed. */
    public abstract InputStream reading(InputStream source) throws IOException;

    /**
     * Makes sure that it can be used.
     *
     * @throws ConfigurationException when what it needs is not on the class path
     */
    public void requireUsable() {}

    /** The fastest level: a database's disk and network are faster than the usual one. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream target) throws IOException {
            super(target, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
