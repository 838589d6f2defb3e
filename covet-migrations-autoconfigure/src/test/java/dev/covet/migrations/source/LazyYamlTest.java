package dev.covet.migrations.source;

import static dev.covet.migrations.source.SourceTests.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Engine;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Most starts find nothing to do, and must not pay for a YAML parser. */
class LazyYamlTest {

    @TempDir
    private Path directory;

    @Test
    void theParserIsLoadedForReadingOnly() throws Exception {
        write(directory.resolve("0001_a.yaml"), "operations: []");
        write(directory.resolve("0002_b.sql"), "SELECT 1;");
        try (var loader = new Recording()) {
            var probe = loader.loadClass(Probe.class.getName()).getDeclaredConstructor(String.class);
            probe.setAccessible(true);
            var finder = (IntSupplier) probe.newInstance("file:" + directory);

            assertThat(finder.getAsInt()).isEqualTo(2);
            assertThat(loader.loaded).noneMatch(name -> name.startsWith("org.yaml.") || name.contains(".source.Yaml"));

            assertThat(((IntSupplier) finder.getClass().getMethod("reader").invoke(finder)).getAsInt())
                    .isEqualTo(1);
            assertThat(loader.loaded).anyMatch(name -> name.startsWith("org.yaml."));
        }
    }

    /** Runs in the recording class loader: finds migrations, and then reads them. */
    public static final class Probe implements IntSupplier {

        private final FileMigrationSource source;

        public Probe(String location) {
            source = new FileMigrationSource(List.of(Location.parse(location)), Probe.class.getClassLoader());
        }

        /** Finds the migrations, and asks all of them for all that is known without reading. */
        @Override
        public int getAsInt() {
            var found = source.find(Engine.SQLITE);
            found.forEach(migration -> assertKnown(migration.name() + migration.app() + migration.checksum()));
            return found.size();
        }

        /** Reads them. */
        public IntSupplier reader() {
            return () -> source.find(Engine.SQLITE).stream()
                    .mapToInt(migration -> migration.read().operations().size())
                    .sum();
        }

        private static void assertKnown(String text) {
            if (text.isBlank()) {
                throw new AssertionError();
            }
        }
    }

    /** Loads our classes and SnakeYAML's anew, and notes which. */
    private static final class Recording extends URLClassLoader {

        private final List<String> loaded = new ArrayList<>();

        Recording() throws IOException {
            super(
                    new URL[] {locationOf(FileMigrationSource.class), locationOf(Probe.class), locationOf(Yaml.class)},
                    LazyYamlTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.covet.") && !name.startsWith("org.yaml.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var known = findLoadedClass(name);
                if (known == null) {
                    loaded.add(name);
                    known = findClass(name);
                }
                return known;
            }
        }

        private static URL locationOf(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }
    }
}
