package dev.covet.migrations.benchmark;

import dev.covet.migrations.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs one scenario with all contestants in turn, and prints its table. */
final class EngineBenchmark {

    private static final List<Contestant> CONTESTANTS = List.of(Contestant.values());

    private final Scenario scenario;
    private final int rounds;
    private final ClassPath classPath;
    private final Map<Contestant, Path> files = new EnumMap<>(Contestant.class);
    private final Map<Contestant, TestDatabase> prepared = new EnumMap<>(Contestant.class);
    private final Map<Contestant, Series> series = new EnumMap<>(Contestant.class);

    EngineBenchmark(Scenario scenario, int rounds, ClassPath classPath, Path folder) {
        this.scenario = scenario;
        this.rounds = rounds;
        this.classPath = classPath;
        for (var contestant : CONTESTANTS) {
            var own = folder.resolve(contestant + "-" + scenario.migrations());
            files.put(contestant, MigrationFiles.write(own, contestant, scenario.migrations()));
            series.put(contestant, new Series());
        }
    }

    void run() {
        try {
            if (!scenario.pending()) {
                CONTESTANTS.forEach(this::prepare);
            }
            var table = table();
            for (var round = 0; round < rounds; round++) {
                for (var turn = 0; turn < CONTESTANTS.size(); turn++) {
                    measure(CONTESTANTS.get((round + turn) % CONTESTANTS.size()));
                }
            }
            print(table);
        } finally {
            prepared.values().forEach(TestDatabase::close);
        }
    }

    /** What carries no noise is found out before, once: it slows the process down. */
    private ResultTable table() {
        var table = new ResultTable(
                CONTESTANTS.stream().map(each -> each.label(classPath)).toList());
        var counts = new ArrayList<List<Long>>();
        var classes = new ArrayList<Double>();
        for (var contestant : CONTESTANTS) {
            counts.add(on(contestant, process -> process.with("count").run("counted")));
            classes.add((double) on(contestant, MeasuredProcess::countClasses));
        }
        table.add(
                "statements",
                counts.stream().map(each -> each.get(0).doubleValue()).toList());
        table.add(
                "connections",
                counts.stream().map(each -> each.get(1).doubleValue()).toList());
        table.add("classes not from the JDK's archive", classes);
        return table;
    }

    private void prepare(Contestant contestant) {
        var database = scenario.engine().freshDatabase();
        prepared.put(contestant, database);
        contestant
                .process(classPath, database, own(files, contestant), scenario.engine())
                .with("together")
                .run("measured");
    }

    private void measure(Contestant contestant) {
        var measurement = on(contestant, process -> {
            var server = ServerProcess.of(process.arguments().get(0));
            var before = server.processorMillis();
            var numbers = process.run("measured");
            return Measurement.of(numbers, server.processorMillis() - before);
        });
        own(series, contestant).add(measurement);
    }

    /** Gives each run an empty database when there is something to install, else always the same. */
    private <T> T on(Contestant contestant, Function<MeasuredProcess, T> run) {
        var database = prepared.get(contestant);
        if (database != null) {
            return run.apply(process(contestant, database));
        }
        try (var fresh = scenario.engine().freshDatabase()) {
            return run.apply(process(contestant, fresh));
        }
    }

    private MeasuredProcess process(Contestant contestant, TestDatabase database) {
        var process = contestant.process(classPath, database, own(files, contestant), scenario.engine());
        return scenario.together() ? process.with("together") : process;
    }

    private void print(ResultTable table) {
        var all = CONTESTANTS.stream().map(each -> own(series, each)).toList();
        table.add("wall ms without connecting", all, Measurement::wallMicros, 1_000);
        table.add("CPU s", all, Measurement::processorMillis, 1_000);
        if (all.get(0).median(Measurement::serverMillis) > 0) {
            table.add("CPU s with the server's", all, Measurement::bothMillis, 1_000);
        }
        table.add("peak memory MiB", all, Measurement::peakMemoryKib, 1_024);
        System.out.printf("%n### %s, %s%n%n%s", scenario.title(), product(), table);
    }

    private String product() {
        try (var database = scenario.engine().freshDatabase();
                var connection = database.dataSource().getConnection()) {
            var metadata = connection.getMetaData();
            return metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T own(Map<Contestant, T> all, Contestant contestant) {
        var value = all.get(contestant);
        if (value == null) {
            throw new IllegalStateException("Nothing for " + contestant);
        }
        return value;
    }
}
