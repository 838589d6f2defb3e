package dev.covet.migrations.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A PostgreSQL server from the binaries on the class path. */
final class EmbeddedPostgresql {

    private EmbeddedPostgresql() {}

    /** Starts a server that ends with this JVM. */
    static ServerAddress start() throws IOException {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(JvmFolder.instance().folder("postgresql"))
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                // A crash may cost the data.
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
        JvmFolder.instance().atExit(() -> end(server));
        return ServerAddress.of(server.getJdbcUrl("postgres", "postgres"), null, null);
    }

    private static void end(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
