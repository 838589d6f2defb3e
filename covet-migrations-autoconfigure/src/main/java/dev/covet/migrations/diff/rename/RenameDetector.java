package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds what may have been renamed. Dropped and added things are matched one to one, so that their evidence adds up to the
 * most; then each pair has the probability that pairs like it had among real renames.
 */
public final class RenameDetector {

    private final RenameSettings settings;
    private final ColumnModel columnModel;
    private final TableModel tableModel;

    public RenameDetector(RenameSettings settings) {
        this(settings, LearntWeights.columns(), LearntWeights.tables());
    }

    RenameDetector(RenameSettings settings, ColumnModel columnModel, TableModel tableModel) {
        this.settings = settings;
        this.columnModel = columnModel;
        this.tableModel = tableModel;
    }

    /** Looks at a whole difference at once; the same question gives the same findings, in whatever order it lists things. */
    public RenameFindings detect(RenameQuestion question) {
        if (!settings.enabled() || question.isEmpty()) {
            return new RenameFindings(List.of(), List.of(), new RenameStatistics(0, 0, 0, 0));
        }
        var tables = new TableMatching(settings, tableModel).match(question.dropped(), question.added());
        var comparison = Comparison.of(following(question, tables));
        var columns = new ArrayList<RenameGuess>();
        var matching = new ColumnMatching(settings, columnModel);
        comparison.tables().forEach(table -> columns.addAll(matching.match(table)));
        return new RenameFindings(tables, columns, statistics(tables, columns));
    }

    /** The tables to compare column by column, with foreign keys pointing at tables as they are named afterwards. */
    private static List<TablePair> following(RenameQuestion question, List<RenameGuess> tables) {
        var renamed = new HashMap<String, String>();
        tables.stream()
                .filter(guess -> guess.outcome() == Outcome.ACCEPTED)
                .forEach(guess -> renamed.put(guess.from(), guess.to()));
        var pairs = new ArrayList<>(question.changed());
        for (var before : question.dropped()) {
            question.added().stream()
                    .filter(after -> after.name().equals(renamed.get(before.name())))
                    .forEach(after -> pairs.add(new TablePair(before, after)));
        }
        return pairs.stream()
                .filter(pair -> !pair.dropped().isEmpty() && !pair.added().isEmpty())
                .map(pair -> new TablePair(pointing(pair.before(), renamed), pair.after()))
                .toList();
    }

    private static TableFacts pointing(TableFacts table, Map<String, String> renamed) {
        var columns = table.columns().stream()
                .map(column -> column.references() == null
                        ? column
                        : column.withReferences(renamed.getOrDefault(column.references(), column.references())))
                .toList();
        return new TableFacts(table.name(), columns, table.declaredOrder());
    }

    private static RenameStatistics statistics(List<RenameGuess> tables, List<RenameGuess> columns) {
        var all = Stream.concat(tables.stream(), columns.stream()).toList();
        var accepted = places(all, Outcome.ACCEPTED);
        var asked = places(all, Outcome.ASK);
        var rejected = places(all, Outcome.REJECTED);
        return new RenameStatistics(accepted + asked + rejected, accepted, asked, rejected);
    }

    private static int places(List<RenameGuess> all, Outcome outcome) {
        return (int) all.stream()
                .filter(guess -> guess.outcome() == outcome)
                .map(guess -> List.of(Objects.toString(guess.table(), ""), guess.from()))
                .distinct()
                .count();
    }
}
