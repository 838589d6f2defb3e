package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.testing.DatabaseContract;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ScratchTest {

    @Nested
    class OnPostgresql extends ScratchContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Test
        void hasTheSchemaThatIsMigrated() {
            database.execute("CREATE SCHEMA \"Our Shop\"");
            var migrated = new Database("default", database.dataSource(), "Our Shop", Dialects::of);
            var server = new ScratchServer(migrated, administrator(database.dataSource(), false));

            var schema = server.use(scratch -> {
                try (var session = scratch.open()) {
                    session.execute("CREATE TABLE \"Our Shop\".tried (id INT)");
                    return session.schema();
                }
            });

            assertThat(schema).isEqualTo("Our Shop");
        }

        @Test
        void aServerOfAnotherEngineIsRefused() {
            try (var other = TestEngine.SQLITE.freshDatabase()) {
                assertThatThrownBy(() ->
                                scratch(administrator(other.dataSource(), true)).use(scratch -> "used"))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining(
                                "covet.migrations.scratch.url leads to SQLite, but the database is PostgreSQL.");
            }
        }
    }

    @Nested
    class OnMysql extends ScratchContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends ScratchContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    /** There it is a file. */
    @Nested
    class OnSqlite extends DatabaseContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }

        @Test
        void isGoneAfterItsWorkAndAfterAFailure() {
            var urls = new ArrayList<String>();
            var server = server(urls);
            var failure = new IllegalStateException("The work failed");

            var count = server.use(scratch -> {
                ScratchContract.execute(scratch, "CREATE TABLE tried (id INT)");
                return urls.size();
            });
            assertThatThrownBy(() -> server.use(scratch -> {
                        ScratchContract.execute(scratch, "CREATE TABLE tried (id INT)");
                        throw failure;
                    }))
                    .isSameAs(failure);

            assertThat(count).isOne();
            assertThat(urls).hasSize(2).allSatisfy(url -> {
                var file = Path.of(url.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", ""));
                assertThat(file.getFileName()).hasToString("scratch.db");
                assertThat(Files.exists(file.getParent())).isFalse();
            });
            assertThat(database.tables()).isEmpty();
        }

        private ScratchServer server(List<String> urls) {
            var migrated = new Database("default", database.dataSource(), null, Dialects::of);
            return new ScratchServer(migrated, new ScratchConnector() {
                @Override
                public boolean hasOwnServer() {
                    return false;
                }

                @Override
                public DataSource server() {
                    return database.dataSource();
                }

                @Override
                public DataSource to(String url) {
                    urls.add(url);
                    return new DriverManagerDataSource(url);
                }
            });
        }
    }
}
