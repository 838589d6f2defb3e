package dev.covet.migrations.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * A real old library of SQLite, in the driver that was published with it. The build puts the drivers into target/old-sqlite;
 * they bring code for Linux, macOS and Windows on x86_64.
 */
public final class OldSqlite {

    private static final Path DRIVERS = Path.of("target", "old-sqlite");
    private static final Map<String, OldSqlite> LOADED = new ConcurrentHashMap<>();

    private final Driver driver;

    private OldSqlite(Driver driver) {
        this.driver = driver;
    }

    /**
     * The library of a driver.
     *
     * @param version the driver's, as in the name of its file
     */
    public static OldSqlite of(String version) {
        return LOADED.computeIfAbsent(version, OldSqlite::load);
    }

    /**
     * The file of a database of today. While this library has it open, today's must not: two libraries in one process do not
     * know of each other's locks.
     *
     * @param settings what the driver takes beside the URL, such as {@code foreign_keys=true}
     */
    public DataSource on(TestDatabase database, Map<String, String> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        return new SimpleDriverDataSource(driver, database.jdbcUrl(), properties);
    }

    private static OldSqlite load(String version) {
        var file = DRIVERS.resolve("sqlite-jdbc-" + version + ".jar");
        if (!Files.exists(file)) {
            throw new AssertionError(
                    "There is no " + file.toAbsolutePath() + "; mvn process-test-classes puts it there.");
        }
        try {
            // Never closed: a library that is loaded stays until the process ends.
            var loader = new URLClassLoader(new URL[] {url(file)}, ClassLoader.getPlatformClassLoader());
            return new OldSqlite((Driver)
                    loader.loadClass("org.sqlite.JDBC").getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The driver " + file + " cannot be loaded", e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
