package dev.covet.migrations.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Servers in containers, which Testcontainers removes when the JVM has ended. */
final class EngineContainers {

    private static final String ROOT = "root";

    private EngineContainers() {}

    /** Asking whether Docker answers takes about a second, once per JVM. */
    static ServerAddress start(TestEngine engine) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("Docker does not answer.");
        }
        var container = container(engine);
        container.start();
        return ServerAddress.of(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    // Testcontainers owns it: its reaper removes the container, so it need not be closed here.
    @SuppressWarnings("resource")
    private static JdbcDatabaseContainer<?> container(TestEngine engine) {
        return switch (engine) {
            case POSTGRESQL ->
                new PostgreSQLContainer("postgres:17-alpine")
                        .withCommand("postgres -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
                                + " -c max_connections=300");
            case MYSQL ->
                new MySQLContainer("mysql:9")
                        .withUsername(ROOT)
                        .withConfigurationOverride(null)
                        .withUrlParam("sslMode", "DISABLED")
                        .withUrlParam("allowPublicKeyRetrieval", "true")
                        .withCommand("--skip-log-bin --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=OFF"
                                + " --max-connections=500");
            case MARIADB ->
                new MariaDBContainer("mariadb:11.4")
                        .withUsername(ROOT)
                        .withCommand("--innodb-flush-log-at-trx-commit=0 --skip-innodb-doublewrite --skip-ssl"
                                + " --max-connections=500");
            case SQLITE -> throw new IllegalArgumentException("SQLite has no server.");
        };
    }
}
