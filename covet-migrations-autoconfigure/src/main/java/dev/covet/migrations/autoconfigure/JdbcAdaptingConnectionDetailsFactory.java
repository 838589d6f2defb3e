package dev.covet.migrations.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Lets migrations use the database that a Docker Compose service provides. */
final class JdbcAdaptingConnectionDetailsFactory
        implements ConnectionDetailsFactory<JdbcConnectionDetails, CovetConnectionDetails> {

    @Override
    public CovetConnectionDetails getConnectionDetails(JdbcConnectionDetails source) {
        return new Adapter(source);
    }

    private record Adapter(JdbcConnectionDetails source) implements CovetConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return source.getJdbcUrl();
        }

        @Override
        public @Nullable String getUsername() {
            return source.getUsername();
        }

        @Override
        public @Nullable String getPassword() {
            return source.getPassword();
        }

        @Override
        public String getDriverClassName() {
            return source.getDriverClassName();
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "connection details for migrations from " + source.getClass().getName();
        }
    }
}
