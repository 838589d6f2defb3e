package dev.covet.migrations.test;

import dev.covet.migrations.runner.RealHistory;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** Scripts of other products that make tables, as migrations together with those that drop them. */
final class UpAndDownScripts {

    private static final Path UNPACKED = Path.of("target", "real-histories");
    private static final String SESSION = "spring-session-jdbc/org/springframework/session/jdbc/schema";
    private static final String BATCH = "spring-batch-core/org/springframework/batch/core/schema";
    private static final String QUARTZ = "quartz/org/quartz/impl/jdbcjobstore/tables_";
    private static final String JOBRUNR = "jobrunr/org/jobrunr/storage/sql/";

    private final Path folder;
    private final TestEngine engine;

    UpAndDownScripts(Path folder, TestEngine engine) {
        this.folder = folder;
        this.engine = engine;
    }

    /** The folder of the migrations. */
    Path written() throws IOException {
        var session = engine == TestEngine.MARIADB ? "mysql" : engine.engine().id();
        write("0001_session", read(SESSION + "-" + session), read(SESSION + "-drop-" + session));
        var batch = engine.engine().id();
        write("0002_batch", read(BATCH + "-" + batch), read(BATCH + "-drop-" + batch));
        if (engine != TestEngine.SQLITE) {
            // Quartz has no script for SQLite; its others drop what they make, first of all, and commit at the end.
            var quartz = read(QUARTZ + (engine == TestEngine.POSTGRESQL ? "postgres" : "mysql_innodb"));
            var drops =
                    quartz.lines().filter(line -> line.startsWith("DROP TABLE")).collect(Collectors.joining("\n"));
            write("0003_quartz", quartz, drops);
        }
        return folder;
    }

    /** One that goes forth only. */
    Path jobrunr() throws IOException {
        var history = new RealHistory().with(JOBRUNR + "common/migrations", ".sql");
        switch (engine) {
            case POSTGRESQL -> history.with(JOBRUNR + "postgres/migrations", ".sql");
            case MYSQL, MARIADB -> history.with(JOBRUNR + engine.engine().id() + "/migrations", ".sql");
            default -> {}
        }
        var number = 0;
        for (var script : history.scripts()) {
            number++;
            Files.writeString(folder.resolve("%04d_jobrunr.sql".formatted(number)), script);
        }
        return folder;
    }

    private void write(String name, String up, String down) throws IOException {
        Files.writeString(
                folder.resolve(name + ".sql"),
                "-- covet: transactional=" + (up.toLowerCase(Locale.ROOT).contains("\ncommit;") ? "never" : "auto")
                        + "\n-- covet:up\n" + up + "\n-- covet:down\n" + down + "\n");
    }

    private static String read(String script) throws IOException {
        return Files.readString(UNPACKED.resolve(script + ".sql"));
    }
}
