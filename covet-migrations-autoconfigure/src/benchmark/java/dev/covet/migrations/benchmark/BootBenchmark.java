package dev.covet.migrations.benchmark;

import dev.covet.migrations.benchmark.application.jdbc.JdbcApplication;
import dev.covet.migrations.benchmark.application.jpa.JpaApplication;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Starts applications without migrations, with ours and with Flyway's, of which nothing is pending. */
final class BootBenchmark {

    private static final int MIGRATIONS = 500;
    private static final List<Contestant> CONTESTANTS = List.of(Contestant.values());

    private final Options options;
    private final ClassPath classPath;
    private final Path folder;
    private final Map<Contestant, Path> applications = new EnumMap<>(Contestant.class);
    private final Map<Contestant, TestDatabase> databases = new EnumMap<>(Contestant.class);

    BootBenchmark(Options options, ClassPath classPath, Path folder) {
        this.options = options;
        this.classPath = classPath;
        this.folder = folder;
    }

    void run() {
        try {
            CONTESTANTS.forEach(this::prepare);
            run("JDBC", JdbcApplication.class, BootClassPath.JDBC);
            run("JPA", JpaApplication.class, BootClassPath.JPA);
        } finally {
            databases.values().forEach(TestDatabase::close);
        }
    }

    /** Migrates a database with the very files that the application then finds in its jar. */
    private void prepare(Contestant contestant) {
        var database = TestEngine.SQLITE.freshDatabase();
        databases.put(contestant, database);
        var resources = folder.resolve("resources-" + contestant);
        var location = contestant == Contestant.FLYWAY ? "db/migration" : "db/covet";
        var files = MigrationFiles.write(resources.resolve(location), contestant, MIGRATIONS);
        try {
            applications.put(contestant, classPath.application(folder.resolve(contestant + ".jar"), resources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contestant
                .process(classPath, database, files, TestEngine.SQLITE)
                .with("together")
                .run("measured");
    }

    private void run(String kind, Class<?> application, BootClassPath libraries) {
        var all = new EnumMap<Contestant, Series>(Contestant.class);
        CONTESTANTS.forEach(contestant -> all.put(contestant, new Series()));
        for (var round = 0; round < options.rounds(); round++) {
            for (var turn = 0; turn < CONTESTANTS.size(); turn++) {
                var contestant = CONTESTANTS.get((round + turn) % CONTESTANTS.size());
                var numbers = process(contestant, application, libraries).run("measured");
                Objects.requireNonNull(all.get(contestant)).add(Measurement.of(numbers, 0));
            }
        }
        print(kind, new ArrayList<>(all.values()), classes(application, libraries));
    }

    private List<Double> classes(Class<?> application, BootClassPath libraries) {
        return CONTESTANTS.stream()
                .map(contestant ->
                        (double) process(contestant, application, libraries).countClasses())
                .toList();
    }

    private MeasuredProcess process(Contestant contestant, Class<?> application, BootClassPath libraries) {
        var jars = new ArrayList<Path>();
        jars.add(Objects.requireNonNull(applications.get(contestant)));
        jars.addAll(libraries.jars(classPath, contestant));
        var url = Objects.requireNonNull(databases.get(contestant)).jdbcUrl();
        return new MeasuredProcess(
                jars,
                application.getName(),
                List.of("--spring.datasource.url=" + url, "--spring.jpa.hibernate.ddl-auto=none"));
    }

    private void print(String kind, List<Series> all, List<Double> classes) {
        var labels = CONTESTANTS.stream()
                .map(each -> each == Contestant.RAW ? "without" : each.label(classPath))
                .toList();
        var table = new ResultTable(labels);
        table.add("classes not from the JDK's archive", classes);
        table.addWithDifference("wall s", all, Measurement::wallMicros, 1_000_000);
        table.addWithDifference("CPU s", all, Measurement::processorMillis, 1_000);
        table.addWithDifference("peak memory MiB", all, Measurement::peakMemoryKib, 1_024);
        System.out.printf(
                "%n### W8: start of a %s application with Spring Boot %s, %d applied, none pending, SQLite%n%n%s",
                kind, classPath.version("spring-boot"), MIGRATIONS, table);
    }
}
