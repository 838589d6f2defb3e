package dev.covet.migrations.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.testing.OtherJvm;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Processes that die while they make a table anew, at moments that are spread over all of it. */
class KilledRebuildTest {

    private static final int KILLS = 26;

    private static final int PROCESSES_AT_ONCE = 2;

    private static final String BEGIN = "begins 0002_second";

    /** A driver that is killed leaves the library behind that it has unpacked. */
    @TempDir
    Path unpacked;

    private final Semaphore processes = new Semaphore(PROCESSES_AT_ONCE);

    /** What a killed process had told, and which table it left. */
    private record Death(List<String> statements, boolean isNew) {

        /** Whether it died between its first statement and its commit. */
        boolean isInside() {
            return !statements.isEmpty() && !isNew;
        }

        String last() {
            return statements.get(statements.size() - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"t, delete", "t, wal", "'\"t\"', delete", "'\"t\"', wal"})
    void leaveTheOldTableOrTheNewOneAndTheNextStartGoesOn(String spelling, String journal) throws Exception {
        try (var prepared = prepare(spelling, journal)) {
            var window = window(prepared, spelling);
            var deaths = deaths(prepared, spelling, window);

            assertThat(deaths).hasSize(KILLS);
            // Else it would prove nothing.
            assertThat(deaths.stream().filter(Death::isInside)).hasSizeGreaterThanOrEqualTo(KILLS / 2);
            assertThat(deaths.stream().filter(Death::isInside).map(Death::last).distinct())
                    .hasSizeGreaterThanOrEqualTo(4);
            assertThat(deaths.stream()
                            .flatMap(death -> death.statements().stream())
                            .anyMatch(statement -> statement.contains(" RENAME TO ")))
                    .as("whether the new table takes the name over")
                    .isEqualTo(spelling.equals("\"t\""));
        }
    }

    private List<Death> deaths(TestDatabase prepared, String spelling, long window) throws Exception {
        // A dead process's lease is waited for most of the time.
        var executor = Executors.newFixedThreadPool(3 * PROCESSES_AT_ONCE);
        try {
            var random = new Random();
            var running = new ArrayList<Future<Death>>();
            for (var kill = 0; kill < KILLS; kill++) {
                var moment = (long) (window * (kill + random.nextDouble()) / KILLS);
                running.add(executor.submit(() -> death(prepared, spelling, moment)));
            }
            var deaths = new ArrayList<Death>();
            for (var one : running) {
                deaths.add(one.get(2, TimeUnit.MINUTES));
            }
            return deaths;
        } finally {
            executor.shutdownNow();
        }
    }

    private Death death(TestDatabase prepared, String spelling, long nanos) throws Exception {
        try (var database = copy(prepared)) {
            var told = kill(database, spelling, nanos);

            var isNew = isNew(database);
            requireWhole(database, isNew ? "integer" : "text");
            RebuildingProcess.migrator(
                            new DriverManagerDataSource(url(database)),
                            new MigrationListener() {},
                            RebuildingProcess.first(spelling))
                    .migrate(PlanRequest.everything());
            requireWhole(database, "integer");
            assertThat(isNew(database)).isTrue();
            return new Death(told, isNew);
        }
    }

    private List<String> kill(TestDatabase database, String spelling, long nanos) throws InterruptedException {
        processes.acquire();
        try (var process = start(database, spelling)) {
            process.awaitLine(BEGIN);
            LockSupport.parkNanos(nanos);
            process.kill();
            return process.remainingLines();
        } finally {
            processes.release();
        }
    }

    /** How long a process takes from its first statement to its end, in nanoseconds. */
    private long window(TestDatabase prepared, String spelling) {
        var longest = 0L;
        for (var run = 0; run < 2; run++) {
            try (var database = copy(prepared);
                    var process = start(database, spelling)) {
                process.awaitLine(BEGIN);
                var begun = System.nanoTime();
                process.awaitLine("done");
                longest = Math.max(longest, System.nanoTime() - begun);
            }
        }
        return longest;
    }

    private OtherJvm start(TestDatabase database, String spelling) {
        return OtherJvm.start(
                List.of("-Dorg.sqlite.tmpdir=" + unpacked), RebuildingProcess.class, url(database), spelling);
    }

    /** A closed database, whose rows are there and whose table is still the old one. */
    private static TestDatabase prepare(String spelling, String journal) {
        var database = TestEngine.SQLITE.freshDatabase();
        database.execute("PRAGMA journal_mode = " + journal);
        RunnerContract.migrator(database.dataSource(), RunnerContract.settings(), RebuildingProcess.first(spelling))
                .migrate(PlanRequest.everything());
        return database;
    }

    private static TestDatabase copy(TestDatabase prepared) {
        var copy = TestEngine.SQLITE.freshDatabase();
        try {
            Files.copy(file(prepared), file(copy), StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path file(TestDatabase database) {
        return Path.of(database.jdbcUrl().substring("jdbc:sqlite:".length()));
    }

    private static String url(TestDatabase database) {
        return database.jdbcUrl() + "?foreign_keys=on";
    }

    private static boolean isNew(TestDatabase database) {
        return ask(database, "SELECT sql FROM sqlite_schema WHERE name = 't'").contains("v bigint NOT NULL");
    }

    private static void requireWhole(TestDatabase database, String type) {
        assertThat(ask(database, "SELECT count(*) || ' ' || sum(v) || ' ' || min(typeof(v)) || max(typeof(v)) FROM t"))
                .isEqualTo(RebuildingProcess.ROWS + " "
                        + (7L * RebuildingProcess.ROWS * (RebuildingProcess.ROWS + 1) / 2) + " " + type + type);
        assertThat(ask(database, "SELECT count(*) FROM child")).isEqualTo(String.valueOf(RebuildingProcess.ROWS / 100));
        assertThat(ask(
                        database,
                        "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE sql IS NOT NULL"
                                + " AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%covet%' ORDER BY name)"))
                .isEqualTo("child,ix_v,t");
        assertThat(ask(database, "SELECT seq FROM sqlite_sequence WHERE name = 't'"))
                .isEqualTo(String.valueOf(RebuildingProcess.ROWS));
        assertThat(ask(database, "PRAGMA integrity_check")).isEqualTo("ok");
    }

    private static String ask(TestDatabase database, String question) {
        return JdbcClient.create(database.dataSource())
                .sql(question)
                .query(String.class)
                .single();
    }
}
