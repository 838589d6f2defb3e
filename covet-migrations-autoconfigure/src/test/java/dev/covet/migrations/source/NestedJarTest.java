package dev.covet.migrations.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** An application as Spring Boot packs it: a jar with jars in it, started by Boot's own launcher in a process of its own. */
class NestedJarTest {

    private static final String LAUNCHER = "org/springframework/boot/loader/launch/JarLauncher.class";

    @TempDir
    private Path directory;

    @Test
    void migrationsAreFoundInTheApplicationAndInTheJarsWithinIt() throws Exception {
        var launcher = getClass().getClassLoader().getResource(LAUNCHER);
        assertThat(launcher).isNotNull();
        var application = application(launcher);

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        application.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines())
                .containsExactly(
                        "default:0001_a:db/covet/0001_a.yaml:[drop table t]",
                        "accounts:0002_b:db/covet/accounts/0002_b.sql:[run SQL]");
    }

    /** What the application does: finds and reads its migrations. */
    public static final class Application {

        private Application() {}

        public static void main(String[] arguments) {
            var locations = List.of(Location.parse("classpath:db/covet"));
            var loader = Thread.currentThread().getContextClassLoader();
            for (var migration : new FileMigrationSource(locations, loader).find(Engine.SQLITE)) {
                var operations = migration.read().operations().stream()
                        .map(Operation::describe)
                        .toList();
                System.out.println(
                        migration.app() + ":" + migration.name() + ":" + migration.origin() + ":" + operations);
            }
        }
    }

    private Path application(URL launcher) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
        manifest.getMainAttributes().putValue("Start-Class", Application.class.getName());
        manifest.getMainAttributes().putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        manifest.getMainAttributes().putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
        var jar = directory.resolve("application.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            copyLoader(launcher, out);
            folders(out, "BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/classes/db/", "BOOT-INF/classes/db/covet/");
            entry(out, "BOOT-INF/classes/db/covet/0001_a.yaml", text("operations:\n  - dropTable: {name: t}\n"));
            copyClasses(Application.class, "BOOT-INF/classes/", out);
            copyClasses(FileMigrationSource.class, "BOOT-INF/classes/", out);
            folders(out, "BOOT-INF/lib/");
            stored(out, "BOOT-INF/lib/library.jar", library());
            stored(out, "BOOT-INF/lib/snakeyaml.jar", Files.readAllBytes(pathOf(Yaml.class)));
            stored(out, "BOOT-INF/lib/jspecify.jar", Files.readAllBytes(pathOf(Nullable.class)));
        }
        return jar;
    }

    private static byte[] library() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes)) {
            folders(out, "db/", "db/covet/", "db/covet/accounts/");
            entry(out, "db/covet/accounts/0002_b.sql", text("SELECT 1;"));
        }
        return bytes.toByteArray();
    }

    private static void copyLoader(URL launcher, ZipOutputStream out) throws IOException {
        var connection = (JarURLConnection) launcher.openConnection();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entry : jar.stream().toList()) {
                if (entry.getName().startsWith("org/")) {
                    entry(out, entry.getName(), jar.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private static void copyClasses(Class<?> type, String prefix, ZipOutputStream out) throws IOException {
        var root = pathOf(type);
        try (var files = Files.walk(root.resolve("dev/covet/migrations"))) {
            // Tests have packages of the same names; what a package says of itself is not needed here.
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("package-info.class"))
                    .toList()) {
                entry(out, prefix + root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private static void folders(ZipOutputStream out, String... names) throws IOException {
        for (var name : names) {
            entry(out, name, new byte[0]);
        }
    }

    private static void entry(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    /** Boot opens jars within a jar in place, so they must not be compressed. */
    private static void stored(ZipOutputStream out, String name, byte[] content) throws IOException {
        var checksum = new CRC32();
        checksum.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path pathOf(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
