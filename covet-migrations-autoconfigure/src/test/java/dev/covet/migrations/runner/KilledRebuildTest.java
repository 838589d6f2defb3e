package dev.covet.migrations.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.testing.OtherJvm;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process that dies while it makes a table anew, sooner or later. */
class KilledRebuildTest {

    @ParameterizedTest
    @CsvSource({"0, delete", "60, wal", "120, delete", "180, wal", "240, delete", "320, wal"})
    void leavesTheOldTableOrTheNewOneAndTheNextProcessGoesOn(int millis, String journal) {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            var url = database.jdbcUrl() + "?foreign_keys=on&journal_mode=" + journal;
            kill(url, millis);

            var isNew = isNew(database);
            requireWhole(database, isNew ? "integer" : "text");
            RebuildingProcess.migrator(new DriverManagerDataSource(url), new MigrationListener() {})
                    .migrate(PlanRequest.everything());
            requireWhole(database, "integer");
            assertThat(isNew(database)).isTrue();
        }
    }

    private static void kill(String url, int millis) {
        try (var process = OtherJvm.start(RebuildingProcess.class, url)) {
            process.awaitLine("begins 0002_second");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            process.kill();
        }
    }

    private static boolean isNew(TestDatabase database) {
        return ask(database, "SELECT sql FROM sqlite_schema WHERE name = 't'").contains("v bigint NOT NULL");
    }

    private static void requireWhole(TestDatabase database, String type) {
        assertThat(ask(database, "SELECT count(*) || ' ' || sum(v) || ' ' || min(typeof(v)) || max(typeof(v)) FROM t"))
                .isEqualTo(RebuildingProcess.ROWS + " "
                        + (7L * RebuildingProcess.ROWS * (RebuildingProcess.ROWS + 1) / 2) + " " + type + type);
        assertThat(ask(database, "SELECT count(*) FROM child")).isEqualTo(String.valueOf(RebuildingProcess.ROWS / 100));
        assertThat(ask(database, "SELECT count(*) FROM sqlite_schema WHERE name IN ('t', 'ix_v', 'child')"))
                .isEqualTo("3");
        assertThat(ask(database, "PRAGMA integrity_check")).isEqualTo("ok");
    }

    private static String ask(TestDatabase database, String question) {
        return JdbcClient.create(database.dataSource())
                .sql(question)
                .query(String.class)
                .single();
    }
}
