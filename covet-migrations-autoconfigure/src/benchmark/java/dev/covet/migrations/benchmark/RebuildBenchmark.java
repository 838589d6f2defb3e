package dev.covet.migrations.benchmark;

import dev.covet.migrations.benchmark.contestant.Covet;
import dev.covet.migrations.benchmark.contestant.RebuildByHand;
import dev.covet.migrations.benchmark.contestant.RebuildUnasked;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives a column of a large table of SQLite another type: with a script by hand, with Covet Migrations and all that it makes
 * sure of, and with its statements alone. Each run has a JVM and a copy of the file of its own.
 */
final class RebuildBenchmark {

    private static final List<Class<?>> CONTESTANTS = List.of(RebuildByHand.class, Covet.class, RebuildUnasked.class);
    private static final List<String> LABELS = List.of("script by hand", "Covet", "Covet's statements alone");

    private final RebuildFiles files;
    private final int rows;
    private final int rounds;
    private final ClassPath classPath;
    private final Path folder;

    RebuildBenchmark(RebuildFiles files, int rows, int rounds, ClassPath classPath, Path folder) {
        this.files = files;
        this.rows = rows;
        this.rounds = rounds;
        this.classPath = classPath;
        this.folder = folder.resolve(files.name() + "-" + rows);
    }

    void run() {
        var original = folder.resolve("original.db");
        files.writeCreation(folder, rows);
        process(Covet.class, original).run("measured");
        files.writeChange(folder);
        var series = Stream.generate(Series::new).limit(CONTESTANTS.size()).toList();
        for (var round = 0; round < rounds; round++) {
            for (var turn = 0; turn < CONTESTANTS.size(); turn++) {
                var contestant = (round + turn) % CONTESTANTS.size();
                series.get(contestant).add(measure(CONTESTANTS.get(contestant), original));
            }
        }
        print(series);
    }

    private Measurement measure(Class<?> contestant, Path original) {
        var copy = folder.resolve("copy.db");
        try {
            Files.copy(original, copy);
            try {
                return Measurement.of(process(contestant, copy).run("measured"), 0);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MeasuredProcess process(Class<?> contestant, Path file) {
        return new MeasuredProcess(
                Contestant.COVET.jars(classPath, TestEngine.SQLITE),
                contestant.getName(),
                List.of("jdbc:sqlite:" + file + files.options(), "", "", folder.toString()));
    }

    private void print(List<Series> series) {
        var table = new ResultTable(LABELS);
        table.add("wall ms without connecting", series, Measurement::wallMicros, 1_000);
        table.add("CPU s", series, Measurement::processorMillis, 1_000);
        table.add("peak memory MiB", series, Measurement::peakMemoryKib, 1_024);
        System.out.printf(
                "%n### W5: another type for one of 10 columns, %,d rows, 3 indexes, SQLite: %s%n%n%s",
                rows, files.title(), table);
    }
}
