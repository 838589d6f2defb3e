package dev.covet.migrations.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.schema.Engine;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class TestEnginesTest {

    @Nested
    class OnPostgresql extends ServerContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Override
        void createUser(String name) {
            database.execute("CREATE ROLE " + name + " LOGIN PASSWORD 'secret'");
        }

        @Override
        void dropUser(String name) {
            database.execute("DROP ROLE " + name);
        }

        @Test
        void theServerIsPostgresql() {
            assertThat(database.value("SELECT version()").toString()).matches("PostgreSQL 1[4-9]\\..*");
        }
    }

    @Nested
    class OnMysql extends MysqlFamilyContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }

        @Test
        void theServerIsMysql() {
            assertThat(database.value("SELECT version()").toString())
                    .matches("(8\\.4|9)\\..*")
                    .doesNotContain("MariaDB");
        }
    }

    @Nested
    class OnMariadb extends MysqlFamilyContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }

        @Test
        void theServerIsMariadb() {
            assertThat(database.value("SELECT version()").toString()).matches("1\\d\\.\\d+\\..*MariaDB.*");
        }
    }

    @Nested
    class OnSqlite extends Contract {
        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }

        @Test
        void theDatabaseIsSqlite() {
            assertThat(database.value("SELECT sqlite_version()").toString()).startsWith("3.");
        }
    }

    abstract static class Contract extends DatabaseContract {

        @Test
        void aFreshDatabaseIsEmpty() {
            assertThat(database.tables()).isEmpty();
            assertThat(database.engine()).isEqualTo(engine().engine());
        }

        @Test
        void whatOneTestDoesTheNextDoesNotSee() {
            database.execute("CREATE TABLE crew (name VARCHAR(20))", "INSERT INTO crew VALUES ('Dana')");

            try (var other = engine().freshDatabase()) {
                assertThat(other.tables()).isEmpty();
                assertThat(database.tables()).containsExactly("crew");
                assertThat(database.count("crew")).isEqualTo(1);
            }
        }

        @Test
        void closingDropsTheDatabase() {
            var dropped = engine().freshDatabase();
            dropped.execute("CREATE TABLE crew (name VARCHAR(20))");

            dropped.close();

            assertThatThrownBy(() -> dropped.query("SELECT * FROM crew")).isInstanceOf(DataAccessException.class);
        }

        @Test
        void closingDoesNotWaitForATransactionThatIsLeftOpen() throws SQLException {
            var dropped = engine().freshDatabase();
            dropped.execute("CREATE TABLE crew (name VARCHAR(20))");
            try (var connection = dropped.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("INSERT INTO crew VALUES ('Dana')");

                dropped.close();
            } catch (SQLException endedByTheServer) {
                assertThat(dropped.engine()).isNotEqualTo(Engine.SQLITE);
            }
        }

        @Test
        void textOfAnyScriptComesBackAsItWas() {
            database.execute("CREATE TABLE crew (name VARCHAR(20))", "INSERT INTO crew VALUES ('Zoë 🔧 维修')");

            assertThat(database.query("SELECT name FROM crew")).isEqualTo(List.of(List.of("Zoë 🔧 维修")));
        }
    }

    abstract static class ServerContract extends Contract {

        /** Creates a user with the password "secret", who may connect to the database but not change it. */
        abstract void createUser(String name);

        abstract void dropUser(String name);

        @Test
        void usersCanBeGivenAndDeniedRights() {
            String user = database.name() + "_user";
            database.execute("CREATE TABLE crew (name VARCHAR(20))");
            createUser(user);

            try {
                var limited = new JdbcTemplate(database.dataSourceAs(user, "secret"));
                assertThat(limited.queryForObject("SELECT 1", Integer.class)).isEqualTo(1);
                assertThatThrownBy(() -> limited.execute("DROP TABLE crew")).hasStackTraceContaining("crew");
            } finally {
                dropUser(user);
            }
        }
    }

    abstract static class MysqlFamilyContract extends ServerContract {

        @Override
        void createUser(String name) {
            database.execute(
                    "CREATE USER " + name + " IDENTIFIED BY 'secret'",
                    "GRANT SELECT ON " + database.name() + ".* TO " + name);
        }

        @Override
        void dropUser(String name) {
            database.execute("DROP USER " + name);
        }

        @Test
        void textIsUtf8mb4AndTheModeIsStrict() {
            assertThat(database.value("SELECT @@character_set_database")).isEqualTo("utf8mb4");
            assertThat(database.value("SELECT @@sql_mode").toString()).contains("STRICT_TRANS_TABLES");
        }
    }
}
