package dev.covet.migrations.source;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * A jar of the class path, also one within another jar, if the class loader's URLs can be opened. While it is open, its
 * entries are read from it; afterwards each reading opens it again.
 */
final class Jar implements Closeable {

    private final URL folder;
    private final String prefix;
    private final String name;
    private @Nullable JarFile file;

    private Jar(URL folder, String prefix, String name, JarFile file) {
        this.folder = folder;
        this.prefix = prefix;
        this.name = name;
        this.file = file;
    }

    /** @param folder what the class loader found */
    static Jar open(JarURLConnection connection, URL folder) throws IOException {
        // Not the cached file: that one is the class loader's own, and must not be closed by us nor kept open for us.
        connection.setUseCaches(false);
        var entry = connection.getEntryName();
        var prefix = entry == null ? "" : entry.endsWith("/") ? entry : entry + "/";
        return new Jar(folder, prefix, connection.getJarFileURL().toString(), connection.getJarFile());
    }

    /** Lists the migration files below the folder. */
    void list(Listing listing, String shown) {
        var open = file;
        if (open == null) {
            throw new IllegalStateException("The jar " + name + " is closed");
        }
        for (var entries = open.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement().getName();
            if (entry.startsWith(prefix) && !entry.endsWith("/")) {
                ResourcePath.below(shown, entry.substring(prefix.length()), name + "!/" + entry, () -> open(entry))
                        .ifPresent(listing::add);
            }
        }
    }

    @Override
    public void close() throws IOException {
        var open = file;
        file = null;
        if (open != null) {
            open.close();
        }
    }

    private InputStream open(String entry) throws IOException {
        var open = file;
        if (open != null) {
            return open(open, entry);
        }
        var connection = (JarURLConnection) folder.openConnection();
        connection.setUseCaches(false);
        try (var again = connection.getJarFile();
                var stream = open(again, entry)) {
            return new ByteArrayInputStream(stream.readNBytes(SourceFile.MAXIMUM_SIZE + 1));
        }
    }

    private InputStream open(JarFile jar, String entry) throws IOException {
        var found = jar.getJarEntry(entry);
        if (found == null) {
            throw new FileNotFoundException("it is not in " + name + " any more");
        }
        return jar.getInputStream(found);
    }
}
