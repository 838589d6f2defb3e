package dev.covet.migrations.diff.rename;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every detection. */
class RenameLawsTest {

    @Property(tries = 100)
    void whatIsAcceptedIsOneToOneAndNamedNowhereElse(@ForAll("questions") RenameQuestion question) {
        var findings = RenameQuestions.detect(question);

        var accepted = findings.accepted();
        var others = findings.columns().stream()
                .filter(guess -> guess.outcome() == Outcome.ASK)
                .toList();
        assertThat(accepted).extracting(RenameGuess::from).doesNotHaveDuplicates();
        assertThat(accepted).extracting(RenameGuess::to).doesNotHaveDuplicates();
        for (var guess : accepted) {
            assertThat(others)
                    .noneMatch(other ->
                            other.from().equals(guess.from()) || other.to().equals(guess.to()));
        }
    }

    @Property(tries = 100)
    void theOrderInWhichThingsAreListedDoesNotMatter(@ForAll("questions") RenameQuestion question, @ForAll long seed) {
        assertThat(RenameQuestions.detect(shuffled(question, new Random(seed))))
                .isEqualTo(RenameQuestions.detect(question));
    }

    @Property(tries = 100)
    void theSameQuestionHasTheSameAnswer(@ForAll("questions") RenameQuestion question) {
        assertThat(RenameQuestions.detect(question)).isEqualTo(RenameQuestions.detect(question));
    }

    @Property(tries = 100)
    void aLowerThresholdAcceptsNoLess(@ForAll("questions") RenameQuestion question) {
        var accepted = new HashSet<String>();
        for (var threshold : List.of(1.0, 0.9, 0.8, 0.6, 0.4, 0.2, 0.05)) {
            var now = new RenameDetector(RenameSettings.defaults().withThreshold(threshold))
                    .detect(question).accepted().stream()
                            .map(guess -> guess.from() + " " + guess.to())
                            .toList();

            assertThat(now).containsAll(accepted);
            accepted.addAll(now);
        }
    }

    @Provide
    Arbitrary<RenameQuestion> questions() {
        var columns = columns().list().ofMaxSize(6).uniqueElements(ColumnFacts::name);
        return Combinators.combine(columns, columns)
                .as((dropped, added) -> RenameQuestions.question(distinct(dropped, "_a"), distinct(added, "_b")));
    }

    private static Arbitrary<ColumnFacts> columns() {
        var words =
                Arbitraries.of("name", "status", "user", "is", "at", "created", "count", "old", "price", "id", "p90");
        var names = words.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("_", parts));
        var types = Arbitraries.of("text", "varchar(255)", "integer", "bigint", "boolean", "timestamp", "array(text)");
        return Combinators.combine(names, types, Arbitraries.of(true, false))
                .as((name, type, nullable) -> new ColumnFacts(name, null, type, nullable, null, false, null, false));
    }

    /** No column is on both sides. */
    private static List<ColumnFacts> distinct(List<ColumnFacts> columns, String suffix) {
        return columns.stream()
                .map(column -> new ColumnFacts(
                        column.name() + suffix, null, column.type(), column.nullable(), null, false, null, false))
                .toList();
    }

    private static RenameQuestion shuffled(RenameQuestion question, Random random) {
        var pair = question.changed().get(0);
        return RenameQuestion.of(new TablePair(shuffled(pair.before(), random), shuffled(pair.after(), random)));
    }

    private static TableFacts shuffled(TableFacts table, Random random) {
        var columns = new ArrayList<>(table.columns());
        Collections.shuffle(columns, random);
        return new TableFacts(table.name(), columns, table.declaredOrder());
    }
}
