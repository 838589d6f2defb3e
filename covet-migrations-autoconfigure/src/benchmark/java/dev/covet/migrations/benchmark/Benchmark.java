package dev.covet.migrations.benchmark;

import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * Measures what starting and migrating costs, and prints Markdown tables of it: hand-written JDBC, Covet Migrations and
 * Flyway side by side. Each run is a fresh JVM of its own, and the contestants take turns, so that whatever else the machine
 * does concerns all of them. Reading and comparing schemas is measured in this process, after warming up. Linux only: it
 * reads {@code /proc}.
 */
public final class Benchmark {

    private static final int MANY = 500;
    private static final int VERY_MANY = 5_000;

    private final Options options;
    private final ClassPath classPath;
    private final Path folder;

    private Benchmark(Options options, ClassPath classPath, Path folder) {
        this.options = options;
        this.classPath = classPath;
        this.folder = folder;
    }

    /** Measures what the arguments ask for, see {@link Options}. */
    public static void main(String[] arguments) throws IOException {
        var options = Options.parse(arguments);
        try (var temporary = new TemporaryFolder()) {
            new Benchmark(options, ClassPath.ofThisProcess(temporary.path()), temporary.path()).run();
        }
    }

    private void run() {
        System.out.printf(
                "%s, Java %s, %d cores, %d rounds; median (smallest), and how many times what hand-written JDBC takes%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                options.rounds());
        if (options.includes("W3-diff")) {
            new DiffBenchmark().run();
        }
        if (options.includes("renames")) {
            new RenameBenchmark().run();
        }
        for (var engine : options.engines()) {
            try {
                scenarios(engine).forEach(this::run);
                if (options.includes("W6")) {
                    new BackupBenchmark(engine, options.rounds(), folder).run();
                }
                if (options.includes("W10")) {
                    new AuditBenchmark(engine, options.rounds(), folder).run();
                }
                if (options.includes("W3")) {
                    options.tables().forEach(tables -> new CatalogBenchmark(engine, tables, options.rounds()).run());
                }
            } catch (TestAbortedException e) {
                System.out.printf("%n%s is not measured: %s%n", engine.engine(), e.getMessage());
            }
        }
        if (options.includes("W5")) {
            for (var files : RebuildFiles.values()) {
                options.rows()
                        .forEach(rows -> new RebuildBenchmark(files, rows, options.rounds(), classPath, folder).run());
            }
        }
        if (options.includes("W8")) {
            new BootBenchmark(options, classPath, folder).run();
        }
    }

    private void run(Scenario scenario) {
        new EngineBenchmark(scenario, options.rounds(), classPath, folder).run();
    }

    private List<Scenario> scenarios(TestEngine engine) {
        var scenarios = new ArrayList<Scenario>();
        if (options.includes("W1")) {
            scenarios.add(Scenario.nothingToDo(engine, MANY));
        }
        if (options.includes("W1-5000")) {
            scenarios.add(Scenario.nothingToDo(engine, VERY_MANY));
        }
        if (options.includes("W2")) {
            scenarios.addAll(installations(engine));
        }
        return scenarios;
    }

    private static List<Scenario> installations(TestEngine engine) {
        return switch (engine) {
            case POSTGRESQL, SQLITE ->
                List.of(Scenario.installation(engine, MANY), Scenario.installationTogether(engine, MANY));
            // Ten times as slow to create tables, and unable to create them in one transaction.
            case MYSQL, MARIADB -> List.of(Scenario.installation(engine, MANY / 10));
        };
    }
}
