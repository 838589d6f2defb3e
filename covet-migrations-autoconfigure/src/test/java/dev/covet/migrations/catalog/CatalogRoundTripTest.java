package dev.covet.migrations.catalog;

import dev.covet.migrations.catalog.postgresql.ServersWords;
import dev.covet.migrations.runner.RealHistory;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogRoundTripTest {

    @Nested
    class OnPostgresql extends CatalogRoundTripContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Override
        protected RoundTrip roundTrip() {
            return new RoundTrip(
                    engine(),
                    "tort",
                    List.of(
                            "CREATE SCHEMA tort",
                            "CREATE SCHEMA \"Mixed Schema\"",
                            "CREATE TYPE \"Mixed Schema\".\"Enum Type\" AS ENUM ('A b', 'c,d', 'e\\f')"));
        }

        @Override
        protected List<String> serversWords(TestDatabase database) {
            return ServersWords.of(database, "tort");
        }
    }

    @Nested
    class OnMysql extends MysqlFamilyRoundTripContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }

        @Test
        void springBatch() throws IOException {
            requireSameCopyOf(
                    new RealHistory().with("spring-batch-core/org/springframework/batch/core", "schema-mysql.sql"));
        }
    }

    @Nested
    class OnMariadb extends MysqlFamilyRoundTripContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }

        @Test
        void springBatch() throws IOException {
            requireSameCopyOf(
                    new RealHistory().with("spring-batch-core/org/springframework/batch/core", "schema-mariadb.sql"));
        }

        @Test
        void uaa() throws IOException {
            // Its rows are too long for a character set of up to four bytes a character.
            database.execute("ALTER DATABASE " + database.name() + " CHARACTER SET latin1");

            requireSameCopyOf(new RealHistory()
                    .with("cloudfoundry-identity-server/org/cloudfoundry/identity/uaa/db/mysql", ".sql"));
        }
    }

    @Nested
    class OnSqlite extends CatalogRoundTripContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }

        @Test
        void jobrunr() throws IOException {
            requireSameCopyOf(new RealHistory().with("jobrunr/org/jobrunr/storage/sql/common/migrations", ".sql"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "spring-batch-core/org/springframework/batch/core",
                    "spring-session-jdbc/org/springframework/session/jdbc"
                })
        void springsOwn(String folder) throws IOException {
            requireSameCopyOf(new RealHistory().with(folder, "schema-sqlite.sql"));
        }
    }
}
