package dev.covet.migrations.plan;

import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.AppliedMigration;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.problem.DriftException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which migrations are the last ones. */
class RollbackSelectionTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final Migration users = migration("0001_users", "one", List.of());
    private final Migration orders = migration("0002_orders", "two", List.of());
    private final Migration notes = migration("0003_notes", "one", List.of("0001_users"));
    private final Migration bills = migration("0004_bills", "two", List.of("0002_orders", "0003_notes"));

    @Test
    void theOneThatWasAppliedLastComesFirst() {
        assertThat(last(2, users, notes, orders)).containsExactly("0002_orders", "0003_notes");
        assertThat(last(2, orders, users, notes)).containsExactly("0003_notes", "0001_users");
    }

    @Test
    void whatOthersDependOnComesBehindThemEvenWhenItWasAppliedLater() {
        assertThat(last(4, bills, notes, users, orders))
                .containsExactly("0004_bills", "0002_orders", "0003_notes", "0001_users");
    }

    @Test
    void whatIsNotAppliedKeepsNothing() {
        assertThat(last(2, users, orders)).containsExactly("0002_orders", "0001_users");
        assertThat(last(1, orders, users)).containsExactly("0001_users");
    }

    @Test
    void ofThoseAppliedInTheSameMomentTheLastInTheirOrderComesFirst() {
        var history = new History(List.of(row(users, START), row(orders, START), row(notes, START)));

        assertThat(last(3, history)).containsExactly("0003_notes", "0002_orders", "0001_users");
    }

    @Test
    void moreThanAreAppliedAreRefused() {
        assertThatThrownBy(() -> last(3, users, orders))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("There are 2 applied migrations, so 3 cannot be undone");
    }

    private List<String> last(int count, Migration... inOrderOfTheirTime) {
        var rows = IntStream.range(0, inOrderOfTheirTime.length)
                .mapToObj(place -> row(inOrderOfTheirTime[place], START.plusSeconds(place)))
                .toList();
        return last(count, new History(rows));
    }

    private List<String> last(int count, History history) {
        var graph = MigrationGraph.of(Arrays.asList(users, orders, notes, bills));
        return new RollbackSelection(graph, history)
                .of(new RollbackRequest.Steps(count)).stream()
                        .map(migration -> migration.name().text())
                        .toList();
    }

    private static AppliedMigration row(Migration migration, Instant at) {
        return new AppliedMigration(
                migration.name().text(),
                migration.app(),
                null,
                "",
                migration.checksum(),
                MigrationState.APPLIED,
                at,
                7,
                "somebody",
                1,
                1,
                null);
    }
}
