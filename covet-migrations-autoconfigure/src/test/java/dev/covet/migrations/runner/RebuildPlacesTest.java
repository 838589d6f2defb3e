package dev.covet.migrations.runner;

import static dev.covet.migrations.runner.RunnerContract.migrator;
import static dev.covet.migrations.runner.RunnerContract.settings;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Where a table of SQLite may be that is made anew, and over which connections. */
class RebuildPlacesTest {

    @ParameterizedTest
    @CsvSource({"1, delete", "1, wal", "2, delete", "10, wal"})
    void arePoolsOfAnySize(int size, String journal) {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            var configuration = new HikariConfig();
            configuration.setJdbcUrl(database.jdbcUrl() + "?foreign_keys=on&busy_timeout=5000&journal_mode=" + journal);
            configuration.setMaximumPoolSize(size);
            try (var pool = new HikariDataSource(configuration)) {
                migrator(pool, settings(), RebuildingProcess.FIRST, RebuildingProcess.SECOND)
                        .migrate(PlanRequest.everything());

                assertThat(ask(JdbcClient.create(pool), "SELECT DISTINCT typeof(v) FROM t"))
                        .containsExactly("integer");
                assertThat(ask(JdbcClient.create(pool), "PRAGMA foreign_keys")).containsExactly("1");
            }
        }
    }

    @Test
    void isMemory() {
        var memory = new SingleConnectionDataSource("jdbc:sqlite::memory:?foreign_keys=on", true);
        try {
            migrator(memory, settings(), RebuildingProcess.FIRST, RebuildingProcess.SECOND)
                    .migrate(PlanRequest.everything());

            assertThat(ask(JdbcClient.create(memory), "SELECT DISTINCT typeof(v) FROM t"))
                    .containsExactly("integer");
            assertThat(ask(JdbcClient.create(memory), "SELECT count(*) FROM child"))
                    .containsExactly(String.valueOf(RebuildingProcess.ROWS / 100));
        } finally {
            memory.destroy();
        }
    }

    /** Connections that share a cache lock each other's tables at once, whatever the time limit. */
    @Test
    void isMemoryThatAPoolShares() {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl("jdbc:sqlite:file:shared_by_a_pool?mode=memory&cache=shared&foreign_keys=on");
        configuration.setMaximumPoolSize(3);
        try (var pool = new HikariDataSource(configuration)) {
            migrator(pool, settings(), RebuildingProcess.FIRST, RebuildingProcess.SECOND)
                    .migrate(PlanRequest.everything());

            assertThat(ask(JdbcClient.create(pool), "SELECT DISTINCT typeof(v) FROM t"))
                    .containsExactly("integer");
        }
    }

    @Test
    void areNotTemporaryTablesOfTheSameName() {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            var one = new SingleConnectionDataSource(database.jdbcUrl(), true);
            var client = JdbcClient.create(one);
            migrator(one, settings(), RebuildingProcess.FIRST).migrate(PlanRequest.everything());
            client.sql("CREATE TEMP TABLE t (mine TEXT)").update();
            client.sql("INSERT INTO t VALUES ('stays')").update();
            client.sql("CREATE TEMP TABLE covet_rows (mine TEXT)").update();
            client.sql("CREATE TEMP TRIGGER own AFTER INSERT ON temp.t BEGIN SELECT 1; END")
                    .update();

            migrator(one, settings(), RebuildingProcess.FIRST, RebuildingProcess.SECOND)
                    .migrate(PlanRequest.everything());

            assertThat(ask(client, "SELECT mine FROM t")).containsExactly("stays");
            assertThat(ask(client, "SELECT DISTINCT typeof(v) FROM main.t")).containsExactly("integer");
            assertThat(ask(client, "SELECT name FROM sqlite_temp_master ORDER BY 1"))
                    .containsExactly("covet_rows", "own", "t");
            assertThat(ask(client, "SELECT name FROM main.sqlite_master WHERE type = 'index' AND tbl_name = 't'"))
                    .containsExactly("ix_v");
            one.destroy();
        }
    }

    @Test
    void keepTriggersOfTheSession() {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            var one = new SingleConnectionDataSource(database.jdbcUrl(), true);
            var client = JdbcClient.create(one);
            migrator(one, settings(), RebuildingProcess.FIRST).migrate(PlanRequest.everything());
            client.sql("CREATE TEMP TABLE seen (id INT)").update();
            client.sql("CREATE TEMP TRIGGER own AFTER DELETE ON main.t BEGIN INSERT INTO seen VALUES (OLD.id); END")
                    .update();

            migrator(one, settings(), RebuildingProcess.FIRST, RebuildingProcess.SECOND)
                    .migrate(PlanRequest.everything());

            assertThat(ask(client, "SELECT id FROM seen")).isEmpty();
            client.sql("DELETE FROM t WHERE id = 3").update();
            assertThat(ask(client, "SELECT id FROM seen")).containsExactly("3");
            one.destroy();
        }
    }

    private static List<String> ask(JdbcClient client, String question) {
        return client.sql(question).query(String.class).list();
    }
}
