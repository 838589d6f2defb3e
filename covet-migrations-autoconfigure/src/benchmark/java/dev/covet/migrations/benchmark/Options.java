package dev.covet.migrations.benchmark;

import dev.covet.migrations.testing.TestEngine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What to measure: {@code rounds=7}, {@code workloads=W1,W1-5000,W2,W3,W3-diff,W5,W6,renames,W8,W10}, {@code tables=100,1000},
 * {@code rows=1000,1000000} and {@code engines=sqlite,postgresql,mariadb,mysql}; what is not said is as here.
 *
 * @param rounds how often each contestant runs, at least once
 * @param tables how many the databases have that are read; MySQL takes a minute to create 5,000
 * @param rows how many the tables have that are made anew; with few it is seen what does not depend on them
 */
record Options(int rounds, List<String> workloads, List<Integer> tables, List<Integer> rows, List<TestEngine> engines) {

    private static final List<String> WORKLOADS =
            List.of("W1", "W1-5000", "W2", "W3", "W3-diff", "W5", "W6", "renames", "W8", "W10");
    private static final List<TestEngine> ENGINES =
            List.of(TestEngine.SQLITE, TestEngine.POSTGRESQL, TestEngine.MARIADB, TestEngine.MYSQL);

    Options {
        workloads = List.copyOf(workloads);
        tables = List.copyOf(tables);
        rows = List.copyOf(rows);
        engines = List.copyOf(engines);
        if (rounds < 1 || !WORKLOADS.containsAll(workloads)) {
            throw new IllegalArgumentException("At least one round, and workloads among " + WORKLOADS);
        }
    }

    static Options parse(String... arguments) {
        var options = new Options(7, WORKLOADS, List.of(100, 1_000), List.of(1_000, 1_000_000), ENGINES);
        for (var argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    boolean includes(String workload) {
        return workloads.contains(workload);
    }

    private Options with(String argument) {
        var value = argument.substring(argument.indexOf('=') + 1);
        return switch (argument.substring(0, argument.length() - value.length())) {
            case "rounds=" -> new Options(Integer.parseInt(value), workloads, tables, rows, engines);
            case "workloads=" -> new Options(rounds, Arrays.asList(value.split(",")), tables, rows, engines);
            case "tables=" -> new Options(rounds, workloads, numbers(value), rows, engines);
            case "rows=" -> new Options(rounds, workloads, tables, numbers(value), engines);
            case "engines=" ->
                new Options(
                        rounds,
                        workloads,
                        tables,
                        rows,
                        Arrays.stream(value.toUpperCase(Locale.ROOT).split(","))
                                .map(TestEngine::valueOf)
                                .toList());
            default ->
                throw new IllegalArgumentException(
                        "'" + argument + "' is none of rounds=, workloads=, tables=, rows= and engines=");
        };
    }

    private static List<Integer> numbers(String value) {
        return Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
    }
}
