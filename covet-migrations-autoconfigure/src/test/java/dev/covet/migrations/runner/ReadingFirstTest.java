package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** SQLite, which lets only one write at a time, and nobody who has read what is no longer so. */
class ReadingFirstTest {

    @ParameterizedTest
    @ValueSource(strings = {"WAL", "DELETE"})
    void aMigrationThatReadsBeforeItWritesIsNotOvertakenByAnotherWriter(String journal) {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            database.execute("CREATE TABLE visits (id int)");
            var dataSource = new DriverManagerDataSource(with(database, "journal_mode=" + journal));
            var step = new ReadAndWrite(JdbcClient.create(
                    new DriverManagerDataSource(with(database, "journal_mode=" + journal + "&busy_timeout=0"))));
            var settings = new MigratorSettings(
                    "_covet_",
                    new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    false,
                    false);

            new Migrator(
                            new Database("default", dataSource, null, Dialects::of),
                            source(migration("0001_visits", new RunJava("com.example.ReadAndWrite", false))),
                            settings,
                            step,
                            new MigrationListener() {})
                    .migrate(PlanRequest.everything());

            assertThat(database.count("visits")).isOne();
        }
    }

    private static String with(TestDatabase database, String parameters) {
        return database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + parameters;
    }

    private record ReadAndWrite(JdbcClient other) implements JavaSteps {

        @Override
        public boolean has(String className) {
            return true;
        }

        @Override
        public void run(RunJava step, Session session) {
            assertThat(session.query("SELECT id FROM visits", row -> row.getInt(1)))
                    .isEmpty();
            assertThatThrownBy(() -> other.sql("INSERT INTO visits VALUES (2)").update())
                    .hasMessageContaining("BUSY");
            session.execute("INSERT INTO visits VALUES (1)");
        }
    }
}
