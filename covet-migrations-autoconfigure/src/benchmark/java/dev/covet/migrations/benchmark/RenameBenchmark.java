package dev.covet.migrations.benchmark;

import dev.covet.migrations.diff.rename.ColumnFacts;
import dev.covet.migrations.diff.rename.RenameDetector;
import dev.covet.migrations.diff.rename.RenameQuestion;
import dev.covet.migrations.diff.rename.RenameSettings;
import dev.covet.migrations.diff.rename.TableFacts;
import dev.covet.migrations.diff.rename.TablePair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long it takes to tell what was renamed in one table: a single column, and 1,000 at once. In one process, after
 * warming up.
 */
final class RenameBenchmark {

    private static final int WARM_UP = 200;
    private static final int ROUNDS = 21;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final List<String> WORDS = List.of(
            "price",
            "total",
            "customer",
            "address",
            "street",
            "status",
            "delivery",
            "invoice",
            "tax",
            "discount",
            "note",
            "code",
            "source",
            "target",
            "weight",
            "height",
            "colour",
            "version",
            "owner",
            "group");

    private final RenameDetector detector = new RenameDetector(RenameSettings.defaults());

    void run() {
        System.out.printf("%n### Renames: dropped and added columns of one table; median (smallest) ms%n%n"
                + "| columns | ms | accepted | asked |%n|---|---|---|---|%n");
        for (var columns : new int[] {1, 10, 50, 100, 1_000}) {
            measure(columns);
        }
    }

    private void measure(int columns) {
        var question = question(columns);
        var millis = new double[ROUNDS];
        var statistics = detector.detect(question).statistics();
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var start = System.nanoTime();
            statistics = detector.detect(question).statistics();
            if (round >= 0) {
                millis[round] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "| %d | %.3f (%.3f) | %d | %d |%n",
                columns, millis[ROUNDS / 2], millis[0], statistics.detected(), statistics.asked());
    }

    /** Columns of three words each, of which the last was exchanged for another. */
    private static RenameQuestion question(int columns) {
        var before = new ArrayList<ColumnFacts>();
        var after = new ArrayList<ColumnFacts>();
        for (var number = 0; number < columns; number++) {
            var one = WORDS.get(number % WORDS.size());
            var other = WORDS.get(number / WORDS.size() % WORDS.size());
            var name = one + "_" + other + (number < 400 ? "" : "_" + number / 400);
            before.add(column(name + "_amount", number));
            after.add(column(name + "_value", number));
        }
        return RenameQuestion.of(
                new TablePair(new TableFacts("wide", before, List.of()), new TableFacts("wide", after, List.of())));
    }

    private static ColumnFacts column(String name, int number) {
        var type = number % 3 == 0 ? "varchar(255)" : number % 3 == 1 ? "integer" : "decimal(10,2)";
        return new ColumnFacts(name, null, type, number % 2 == 0, null, false, null, false);
    }
}
