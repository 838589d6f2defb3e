package dev.covet.migrations.benchmark;

import dev.covet.migrations.benchmark.contestant.BackupRun;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * W6: backs up a table of a million rows of ten columns in a JVM with little memory, beside the barest way that the engine
 * offers (COPY into a file compressed alike; a streaming read of which nothing is kept; the backup API), and restores it.
 */
final class BackupBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int HEAP_MEBIBYTES = 64;

    private final TestEngine engine;
    private final int rounds;
    private final Path folder;

    BackupBenchmark(TestEngine engine, int rounds, Path folder) {
        this.engine = engine;
        this.rounds = rounds;
        this.folder = folder;
    }

    void run() {
        try (var database = engine.freshDatabase()) {
            new ManyRows(engine.engine(), ROWS).create(database);
            // What the comparison is made with, and what is the default.
            for (var compression : compressions()) {
                measure(database, compression);
            }
        }
    }

    private List<String> compressions() {
        return engine == TestEngine.POSTGRESQL ? List.of("ZSTD", "GZIP") : List.of("NONE", "ZSTD", "GZIP");
    }

    private void measure(TestDatabase database, String compression) {
        var series = Stream.generate(Series::new).limit(3).toList();
        for (var round = -1; round < rounds; round++) {
            for (var turn = 0; turn < 2; turn++) {
                var isBare = Math.floorMod(round + turn, 2) == 0;
                var target = folder(isBare ? "bare" : "ours");
                var measurement = measure(isBare ? "bare" : "backup", database, target, compression);
                if (round >= 0) {
                    series.get(isBare ? 0 : 1).add(measurement);
                    if (!isBare) {
                        series.get(2).add(restore(target, compression));
                    }
                }
                delete(target);
            }
        }
        print(compression, series);
    }

    private Measurement restore(Path backups, String compression) {
        try (var empty = engine.freshDatabase()) {
            return measure("restore", empty, backups, compression);
        }
    }

    private Measurement measure(String what, TestDatabase database, Path target, String compression) {
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        var process = new MeasuredProcess(
                classPath,
                BackupRun.class.getName(),
                List.of(
                        what,
                        database.jdbcUrl(),
                        database.username(),
                        database.password(),
                        target.toString(),
                        compression));
        var output = process.runIn(HEAP_MEBIBYTES);
        var all = MeasuredProcess.numbers("all", output).get(0);
        return Measurement.of(MeasuredProcess.numbers("measured", output), all / 1_000);
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile()
                    .delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(String compression, List<Series> series) {
        var table = new ResultTable(List.of("bare", "backup", "restore"));
        table.add("ms", series, Measurement::wallMicros, 1_000);
        table.add("ms with reading back", series, Measurement::serverMillis, 1);
        table.add("CPU s of the process", series, Measurement::processorMillis, 1_000);
        table.add("peak memory MiB", series, Measurement::peakMemoryKib, 1_024);
        table.add(
                "thousand rows a second",
                series.stream()
                        .map(each -> ROWS * 1_000.0 / each.median(Measurement::wallMicros))
                        .toList());
        System.out.printf(
                Locale.ROOT,
                "%n### W6: %,d rows × 10 columns, %s, compression %s, heap of %d MiB%n%n%s",
                ROWS,
                engine.engine().displayName(),
                compression.toLowerCase(Locale.ROOT),
                HEAP_MEBIBYTES,
                table);
    }
}
