package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** What a database that refuses the migrator is reported as. */
class RefusedTest {

    @Test
    void aPostgresqlUserWithoutTheRightToCreateTablesIsToldWhichRightIsMissing() {
        try (var database = TestEngine.POSTGRESQL.freshDatabase()) {
            var role = "reader_" + database.name();
            database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'secret-of-reader'");
            try {
                assertThatThrownBy(() -> migrate(database.dataSourceAs(role, "secret-of-reader")))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("permission denied for schema public")
                        .hasMessageContaining("CREATE")
                        .hasMessageNotContaining("secret-of-reader");
                assertThat(database.tables()).isEmpty();
            } finally {
                database.execute("DROP ROLE " + role);
            }
        }
    }

    @Test
    void aReadOnlyPostgresqlSaysSo() {
        try (var database = TestEngine.POSTGRESQL.freshDatabase()) {
            database.execute("ALTER DATABASE " + database.name() + " SET default_transaction_read_only = on");

            assertThatThrownBy(() -> migrate(database.dataSource()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void aUserWithoutTheRightToCreateTablesIsToldWhichRightIsMissing(TestEngine engine) {
        try (var database = engine.freshDatabase()) {
            var user = "r" + Integer.toHexString(database.name().hashCode());
            database.execute(
                    "CREATE USER '" + user + "'@'%' IDENTIFIED BY 'secret-of-reader'",
                    "GRANT SELECT ON " + database.name() + ".* TO '" + user + "'@'%'");
            try {
                assertThatThrownBy(() -> migrate(database.dataSourceAs(user, "secret-of-reader")))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("command denied")
                        .hasMessageContaining("GRANT")
                        .hasMessageNotContaining("secret-of-reader");
                assertThat(database.tables()).isEmpty();
            } finally {
                database.execute("DROP USER '" + user + "'@'%'");
            }
        }
    }

    @Test
    void aReadOnlySqliteFileSaysSo() {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            database.execute("CREATE TABLE existing (id INT)");
            var readOnly = new DriverManagerDataSource(
                    database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "open_mode=1");

            assertThatThrownBy(() -> migrate(readOnly))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("cannot be written to");
        }
    }

    @Test
    void aUrlThatNoDriverKnowsIsNotRepeatedAsItMayHoldAPassword() {
        assertThatThrownBy(() -> migrate(new DriverManagerDataSource("jdbc:nothing://localhost/x?password=s3cret")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("No suitable driver found for jdbc:…")
                .hasMessageContaining("covet.migrations.url")
                .satisfies(thrown -> assertThat(thrown.getCause()).hasMessageNotContaining("s3cret"));
    }

    @Test
    void aDriverThatIsNotForTheUrlIsSaidToBeWrong() {
        var wrong = new SimpleDriverDataSource(new org.postgresql.Driver(), "jdbc:mysql://localhost/x");

        assertThatThrownBy(() -> migrate(wrong))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("does not know this kind of URL");
    }

    @Test
    void aDatabaseThatIsDownIsNamedWithThePropertiesToLookAt() {
        var down = new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:1/nothing?connectTimeout=5", "u", "hidden-word");

        assertThatThrownBy(() -> migrate(down))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("database 'default' cannot be reached")
                .hasMessageContaining("spring.datasource")
                .hasMessageNotContaining("hidden-word");
    }

    private static void migrate(DataSource dataSource) {
        var settings = new MigratorSettings(
                "_covet_",
                new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                false,
                false);
        new Migrator(
                        new Database("default", dataSource, null, Dialects::of),
                        source(migration("0001_users", sql("CREATE TABLE users (id INT)"))),
                        settings,
                        new NoJavaSteps(),
                        new MigrationListener() {})
                .migrate(PlanRequest.everything());
    }
}
