package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Questions about one table, for tests: an ordinary table beside what was dropped and added. */
final class RenameQuestions {

    private static final List<ColumnFacts> STAYING = List.of(
            new ColumnFacts("pk", null, "bigint", false, null, false, null, true),
            column("biography", "text"),
            column("birthday", "date"),
            column("points", "integer"),
            column("country", "varchar(2)"));

    private RenameQuestions() {}

    static ColumnFacts column(String name, String type) {
        return new ColumnFacts(name, null, type, true, null, false, null, false);
    }

    static ColumnFacts reference(String name, String target) {
        return new ColumnFacts(name, null, "bigint", true, null, false, target, false);
    }

    static List<ColumnFacts> columns(String type, String... names) {
        return Arrays.stream(names).map(name -> column(name, type)).toList();
    }

    /** Those dropped, those added, and others that stay. */
    static RenameQuestion question(List<ColumnFacts> dropped, List<ColumnFacts> added) {
        return RenameQuestion.of(table("users", dropped, added));
    }

    static TablePair table(String name, List<ColumnFacts> dropped, List<ColumnFacts> added) {
        return new TablePair(
                new TableFacts(name, joined(STAYING, dropped), List.of()),
                new TableFacts(name, joined(STAYING, added), List.of()));
    }

    private static List<ColumnFacts> joined(List<ColumnFacts> one, List<ColumnFacts> other) {
        return new ArrayList<>(Stream.concat(one.stream(), other.stream()).toList());
    }

    static RenameFindings detect(RenameQuestion question) {
        return new RenameDetector(RenameSettings.defaults()).detect(question);
    }

    /** What became of a single column that was dropped while another was added. */
    static RenameGuess guess(ColumnFacts dropped, ColumnFacts added) {
        return detect(question(List.of(dropped), List.of(added))).columns().get(0);
    }

    static RenameGuess guess(double threshold, String type, String from, String to) {
        var settings = RenameSettings.defaults().withThreshold(threshold);
        return new RenameDetector(settings)
                .detect(question(columns(type, from), columns(type, to)))
                .columns()
                .get(0);
    }

    static RenameGuess guess(String type, String from, String to) {
        return guess(RenameSettings.DEFAULT_THRESHOLD, type, from, to);
    }
}
