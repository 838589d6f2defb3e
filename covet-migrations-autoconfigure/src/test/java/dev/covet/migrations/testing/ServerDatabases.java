package dev.covet.migrations.testing;

import dev.covet.migrations.schema.Engine;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases of a server, created and dropped by an administrator. */
final class ServerDatabases implements DatabaseSource {

    private static final int NO_SUCH_THREAD = 1094;

    private final ServerAddress address;
    private final JdbcTemplate administrator;

    ServerDatabases(ServerAddress address) {
        this.address = address;
        var credentials = address.credentials();
        this.administrator = new JdbcTemplate(new DriverManagerDataSource(
                address.url(address.home()), credentials.username(), credentials.password()));
    }

    @Override
    public TestDatabase create(Engine engine, String name) {
        administrator.execute(
                switch (engine) {
                    // template0: what somebody put into template1 is not empty.
                    case POSTGRESQL -> "CREATE DATABASE " + name + " TEMPLATE template0";
                    // Said explicitly, for MariaDB 11.4 would take latin1.
                    case MYSQL, MARIADB -> "CREATE DATABASE " + name + " CHARACTER SET utf8mb4";
                    case SQLITE -> throw new IllegalArgumentException("SQLite has no server.");
                });
        return new TestDatabase(engine, name, address.url(name), address.credentials(), () -> drop(engine, name));
    }

    private void drop(Engine engine, String name) {
        if (engine == Engine.POSTGRESQL) {
            administrator.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } else {
            endConnections(name);
            administrator.execute("DROP DATABASE IF EXISTS " + name);
        }
    }

    /** A transaction that a test left open would make DROP DATABASE wait: for up to a year, by MySQL's default. */
    private void endConnections(String name) {
        var ids = administrator.queryForList(
                "SELECT id FROM information_schema.processlist WHERE db = ?", Long.class, name);
        ids.forEach(this::endConnection);
    }

    private void endConnection(Long id) {
        try {
            administrator.execute("KILL " + id);
        } catch (DataAccessException e) {
            boolean endedMeanwhile =
                    e.getMostSpecificCause() instanceof SQLException cause && cause.getErrorCode() == NO_SUCH_THREAD;
            if (!endedMeanwhile) {
                throw e;
            }
        }
    }
}
