package dev.covet.migrations.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A jar that is packed from folders, with entries for the folders too, as build tools do it. */
final class PackedJar implements AutoCloseable {

    private final JarOutputStream output;
    private final Set<String> names = new HashSet<>();

    PackedJar(Path jar) throws IOException {
        output = new JarOutputStream(Files.newOutputStream(jar));
    }

    /** Adds what is in a folder and below, as far as its path there is wanted; folders end with a slash. */
    void add(Path folder, Predicate<String> wanted) throws IOException {
        try (var paths = Files.walk(folder)) {
            paths.filter(path -> !path.equals(folder)).sorted().forEach(path -> {
                var slash = Files.isDirectory(path) ? "/" : "";
                var name = folder.relativize(path).toString().replace(File.separatorChar, '/') + slash;
                if (wanted.test(name) && names.add(name)) {
                    write(name, path);
                }
            });
        }
    }

    @Override
    public void close() throws IOException {
        output.close();
    }

    private void write(String name, Path path) {
        try {
            output.putNextEntry(new JarEntry(name));
            if (!name.endsWith("/")) {
                Files.copy(path, output);
            }
            output.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
