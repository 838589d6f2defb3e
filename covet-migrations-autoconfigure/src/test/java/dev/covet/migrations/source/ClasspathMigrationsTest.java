package dev.covet.migrations.source;

import static dev.covet.migrations.source.SourceTests.problems;
import static dev.covet.migrations.source.SourceTests.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathMigrationsTest {

    private static final Location LOCATION = Location.parse("classpath:db/covet");

    @TempDir
    private Path directory;

    @Test
    void migrationsAreFoundInEveryFolderAndJarOfTheClassPath() throws IOException {
        write(directory.resolve("class es/db/covet/0001_a.sql"), "SELECT 1;");
        var one = jar(
                "one #1.jar", true, Map.of("db/covet/accounts/0002_b.sql", "SELECT 2;", "db/covetous/0009_x.sql", "x"));
        var two = jar("two.jar", true, Map.of("db/covet/0003_c.yaml", "operations: []", "db/covet/.0004_d.sql", "x"));

        try (var loader = loader(directory.resolve("class es"), one, two)) {
            var found = find(loader);

            assertThat(found)
                    .extracting(migration -> migration.app() + ":" + migration.name() + ":" + migration.origin())
                    .containsExactly(
                            "default:0001_a:db/covet/0001_a.sql",
                            "accounts:0002_b:db/covet/accounts/0002_b.sql",
                            "default:0003_c:db/covet/0003_c.yaml");
            assertThat(found.get(1).checksum()).isEqualTo(Checksum.of("SELECT 2;"));
            assertThat(found.get(1).read().app()).isEqualTo("accounts");
            assertThat(found.get(2).read().operations()).isEmpty();
        }
    }

    @Test
    void aJarIsNotKeptOpen() throws IOException {
        var jar = jar("one.jar", true, Map.of("db/covet/0001_a.sql", "SELECT 1;"));
        List<UnreadMigration> found;
        try (var loader = loader(jar)) {
            found = find(loader);
        }

        Files.delete(jar);

        assertThatThrownBy(found.get(0)::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The file cannot be read");
    }

    @Test
    void theSameNameInTwoJarsIsRefusedWithBothJars() throws IOException {
        var one = jar("one.jar", true, Map.of("db/covet/0001_a.sql", "SELECT 1;"));
        var two = jar("two.jar", true, Map.of("db/covet/0001_a.sql", "SELECT 1;"));

        try (var loader = loader(one, two)) {
            assertThat(problems(() -> find(loader)))
                    .singleElement()
                    .extracting(Problem::where)
                    .asString()
                    .contains("one.jar!/db/covet/0001_a.sql and file:")
                    .contains("two.jar!/db/covet/0001_a.sql");
        }
    }

    @Test
    void theSameFolderByTwoNamesGivesAFileOnce() throws IOException {
        write(directory.resolve("classes/db/covet/0001_a.sql"), "SELECT 1;");
        var jar = jar("one.jar", true, Map.of("db/covet/0002_b.sql", "SELECT 1;"));

        try (var loader = loader(directory.resolve("classes"), jar)) {
            var locations = List.of(
                    Location.parse("file:" + directory.resolve("classes/db/covet")),
                    LOCATION,
                    Location.parse("classpath:db"),
                    LOCATION);

            assertThat(new FileMigrationSource(locations, loader).find(Engine.SQLITE))
                    .hasSize(2);
        }
    }

    @Test
    void aLinkOutOfAFolderOfTheClassPathIsRefused() throws IOException {
        write(directory.resolve("secret.sql"), "SELECT 1;");
        write(directory.resolve("classes/db/covet/0001_a.sql"), "SELECT 1;");
        Files.createSymbolicLink(directory.resolve("classes/db/covet/0002_b.sql"), directory.resolve("secret.sql"));

        try (var loader = loader(directory.resolve("classes"))) {
            assertThat(problems(() -> find(loader)).get(0).where()).isEqualTo("db/covet/0002_b.sql");
        }
    }

    @Test
    void aFolderThatIsNowhereIsRefusedUnlessItIsOptional() throws IOException {
        try (var loader = loader(directory)) {
            assertThat(problems(() -> find(loader)))
                    .containsExactly(new Problem(
                            "The location 'classpath:db/covet' does not exist.",
                            "covet.migrations.locations",
                            "Create it, or correct the property."));
            assertThat(new FileMigrationSource(List.of(LOCATION.asOptional()), loader).find(Engine.SQLITE))
                    .isEmpty();
        }
    }

    @Test
    void aJarWithoutFolderEntriesIsFoundByItsIndex() throws IOException {
        var files =
                new TreeMap<>(Map.of("db/covet/accounts/0001_a.sql", "SELECT 1;", "db/covet/0002_b.sql", "SELECT 2;"));
        var index = new MigrationIndex(List.copyOf(files.keySet()));
        files.put(MigrationIndex.RESOURCE, index.toText());
        var jar = jar("one.jar", false, files);
        write(directory.resolve("classes/db/covet/0003_c.sql"), "SELECT 3;");

        try (var loader = loader(directory.resolve("classes"), jar)) {
            assertThat(find(loader))
                    .extracting(migration -> migration.app() + ":" + migration.name())
                    .containsExactlyInAnyOrder("accounts:0001_a", "default:0002_b", "default:0003_c");
        }
        try (var loader = loader(jar)) {
            var found = find(loader);
            assertThat(found).hasSize(2);
            assertThat(found)
                    .allSatisfy(migration ->
                            assertThat(migration.read().operations()).hasSize(1));
        }
    }

    @Test
    void anIndexThatNamesWhatIsNotThereIsRefusedWhereNothingCanBeListed() throws IOException {
        var jar = jar("one.jar", false, Map.of(MigrationIndex.RESOURCE, "db/covet/0001_a.sql\n"));

        try (var loader = loader(jar)) {
            var problem = problems(() -> find(loader)).get(0);

            assertThat(problem.what()).contains("names a migration that is not there");
            assertThat(problem.where()).isEqualTo("db/covet/0001_a.sql");
        }
    }

    @Test
    void anIndexThatIsOlderThanTheFoldersDoesNotMatter() throws IOException {
        write(directory.resolve("classes/db/covet/0002_b.sql"), "SELECT 1;");
        write(
                directory.resolve("classes").resolve(MigrationIndex.RESOURCE),
                "db/covet/0001_a.sql\ndb/covet/0002_b.sql\n");

        try (var loader = loader(directory.resolve("classes"))) {
            assertThat(find(loader)).hasSize(1);
        }
    }

    @Test
    void aClassPathThatCannotBeListedNeedsAnIndex() throws IOException {
        write(directory.resolve("classes/db/covet/0001_a.sql"), "SELECT 1;");
        try (var unlistable = new Unlistable(directory.resolve("classes"))) {
            assertThat(problems(() -> find(unlistable)).get(0).what())
                    .startsWith("The location 'classpath:db/covet' cannot be listed at 'http");

            write(directory.resolve("classes").resolve(MigrationIndex.RESOURCE), "db/covet/0001_a.sql\n");
            assertThat(find(unlistable)).hasSize(1);
        }
    }

    @Test
    void theIndexHoldsTheFilesOfEveryEngine() throws IOException {
        write(directory.resolve("db/covet/0001_a.postgresql.sql"), "x");
        write(directory.resolve("db/covet/0001_a.sqlite.sql"), "x");
        write(directory.resolve("db/own/mysql/0002_b.sql"), "x");
        try (var loader = loader(directory)) {
            var index = MigrationIndex.of(
                    List.of(LOCATION, Location.parse("db/own/{vendor}"), Location.parse("file:/nowhere")), loader);

            assertThat(index.paths())
                    .containsExactly(
                            "db/covet/0001_a.postgresql.sql", "db/covet/0001_a.sqlite.sql", "db/own/mysql/0002_b.sql");
            assertThat(MigrationIndex.parse(index.toText())).isEqualTo(index);
            assertThat(MigrationIndex.parse("\r\ndb/x.sql\r\n\n")).isEqualTo(new MigrationIndex(List.of("db/x.sql")));
        }
    }

    private static List<UnreadMigration> find(ClassLoader loader) {
        return new FileMigrationSource(List.of(LOCATION), loader).find(Engine.SQLITE);
    }

    private static URLClassLoader loader(Path... paths) throws IOException {
        var urls = new URL[paths.length];
        for (var i = 0; i < paths.length; i++) {
            urls[i] = paths[i].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }

    private Path jar(String name, boolean folders, Map<String, String> files) throws IOException {
        var jar = directory.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            if (folders) {
                out.putNextEntry(new JarEntry("db/"));
                out.putNextEntry(new JarEntry("db/covet/"));
            }
            for (var file : new TreeMap<>(files).entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    /** A class loader as of a native image: it opens files, but gives addresses of folders that nobody can list. */
    private static final class Unlistable extends URLClassLoader {

        Unlistable(Path root) throws IOException {
            super(new URL[] {root.toUri().toURL()}, null);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals("db/covet")
                    ? Collections.enumeration(List.of(new URL("http://localhost/db/covet")))
                    : super.getResources(name);
        }
    }
}
