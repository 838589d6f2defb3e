package dev.covet.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeCatalogueTest {

    static Stream<Change> changes() {
        return ChangeCatalogue.all().stream();
    }

    @Test
    void hasManyChangesEachUnderItsOwnName() {
        assertThat(changes().map(Change::name)).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void eachGivesExactlyItsOperationsWhichLeadThereAndBack(Change change) {
        var difference = DiffLaws.requireLaws(change.before(), change.after(), change.request(DiffLaws.asDeclared()));

        assertThat(difference.blocking()).isEmpty();
        assertThat(DiffLaws.describe(difference.operations())).containsExactlyElementsOf(change.operations());
    }
}
