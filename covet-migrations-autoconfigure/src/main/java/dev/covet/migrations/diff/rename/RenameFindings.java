package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.Renames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * What was found. Accepted guesses are one to one, and no other guess names what they name. Those to ask about may offer
 * several new names for one former name and the other way round; each answer removes the rest.
 *
 * @param tables guesses about tables, by former name, the likeliest first
 * @param columns guesses about columns of tables that are there before and afterwards or whose rename was accepted
 */
public record RenameFindings(List<RenameGuess> tables, List<RenameGuess> columns, RenameStatistics statistics) {

    public RenameFindings {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
    }

    /** The renames that need no answer. */
    public List<RenameGuess> accepted() {
        return with(Outcome.ACCEPTED);
    }

    /** What was rejected, for a report. */
    public List<RenameGuess> rejected() {
        return with(Outcome.REJECTED);
    }

    /**
     * The questions, tables first. After an answer that renames a table, detect again with it decided: only then are its
     * columns compared.
     */
    public List<RenameChoice> questions() {
        var byPlace = new LinkedHashMap<Place, List<RenameGuess>>();
        for (var guess : with(Outcome.ASK)) {
            byPlace.computeIfAbsent(
                            new Place(Objects.toString(guess.table(), ""), guess.from()), none -> new ArrayList<>())
                    .add(guess);
        }
        return byPlace.values().stream().map(RenameChoice::new).toList();
    }

    /** {@code decided} and what was accepted. */
    public Renames addTo(Renames decided) {
        var renames = decided;
        for (var guess : accepted()) {
            renames = guess.table() == null
                    ? renames.withTable(guess.from(), guess.to())
                    : renames.withColumn(guess.table(), guess.from(), guess.to());
        }
        return renames;
    }

    private List<RenameGuess> with(Outcome outcome) {
        var found = new ArrayList<RenameGuess>();
        tables.stream().filter(guess -> guess.outcome() == outcome).forEach(found::add);
        columns.stream().filter(guess -> guess.outcome() == outcome).forEach(found::add);
        return List.copyOf(found);
    }

    private record Place(String table, String from) {}
}
