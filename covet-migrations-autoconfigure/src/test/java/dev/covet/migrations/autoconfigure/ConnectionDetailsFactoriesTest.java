package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.support.SpringFactoriesLoader;

class ConnectionDetailsFactoriesTest {

    @Test
    void bothFactoriesAreRegistered() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(ConnectionDetailsFactory.class))
                .hasAtLeastOneElementOfType(CovetContainerConnectionDetailsFactory.class)
                .hasAtLeastOneElementOfType(JdbcAdaptingConnectionDetailsFactory.class);
    }

    @Test
    void whatAServiceProvidesIsMigrated() {
        try (TestDatabase database = TestEngine.SQLITE.freshDatabase()) {
            var details = new JdbcAdaptingConnectionDetailsFactory().getConnectionDetails(new Service(database));

            assertThat(details).hasToString("connection details for migrations from " + Service.class.getName());
            Applications.withoutDatabase()
                    .withBean(JdbcConnectionDetails.class, () -> new Service(database))
                    .withBean(CovetConnectionDetails.class, () -> details)
                    .run(context -> assertThat(database.tables()).contains("books"));
        }
    }

    private record Service(TestDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return database.username();
        }

        @Override
        public String getPassword() {
            return database.password();
        }

        @Override
        public String getJdbcUrl() {
            return database.jdbcUrl();
        }
    }
}
