package dev.covet.migrations.backup.format;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The one class that knows the library. */
final class Zstd {

    /** The fastest of the levels that compress. */
    private static final int LEVEL = 1;

    private Zstd() {}

    static boolean isPresent() {
        try {
            Class.forName("com.github.luben.zstd.ZstdOutputStream", false, Zstd.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static OutputStream writing(OutputStream target) throws IOException {
        return new ZstdOutputStream(target, LEVEL);
    }

    static InputStream reading(InputStream source) throws IOException {
        return new ZstdInputStream(new BufferedInputStream(source, Compression.BUFFER));
    }
}
