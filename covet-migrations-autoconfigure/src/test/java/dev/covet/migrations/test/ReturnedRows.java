package dev.covet.migrations.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What must be there when a schema is there again that an application did not know while it wrote.
 *
 * @param former what it was like before, with this schema
 * @param unwritten what it was like with the other schema before the application wrote
 * @param written the same after that
 * @param now with this schema again
 * @param conflicts what was told of rows that could not be brought back
 * @param circumstances for whoever reads a failure
 */
record ReturnedRows(
        Moment former, Moment unwritten, Moment written, Moment now, List<String> conflicts, String circumstances) {

    void requireRight() {
        for (var table : now.tables()) {
            var line = now.lines().line(table.name());
            unwritten
                    .lines()
                    .nameOf(line)
                    .ifPresentOrElse(
                            other -> requireRight(table, other),
                            () -> assertThat(now.rowsOf(table.name()))
                                    .as("rows of '%s'; %s", table.name(), circumstances)
                                    .isEqualTo(former.rowsOf(table.name())));
        }
    }

    /** @param other the table's name in the other schema */
    private void requireRight(Table table, String other) {
        if (isNew(table, Moment.key(table))) {
            requireRightWithoutKey(table, other);
            return;
        }
        var keys = new TreeSet<>(former.rowsOf(table.name()).keySet());
        keys.addAll(written.rowsOf(other).keySet());
        for (var key : keys) {
            var place = "row '%s' of '%s'; %s".formatted(key, table.name(), circumstances);
            var wrote = written.rowsOf(other).get(key);
            var found = now.rowsOf(table.name()).get(key);
            if (wrote == null) {
                assertThat(found).as(place).isNull();
                requireTold(table, key, place);
            } else {
                assertThat(found).as(place).isNotNull();
                requireValues(table, other, key, Objects.requireNonNull(found), wrote, place);
            }
        }
    }

    /** Where a table has got another key, nothing tells rows apart: they come back all, or it is told that they do not. */
    private void requireRightWithoutKey(Table table, String other) {
        var rows = now.rowsOf(table.name());
        if (written.rowsOf(other).equals(unwritten.rowsOf(other))) {
            assertThat(rows).as("rows of '%s'; %s", table.name(), circumstances).isEqualTo(former.rowsOf(table.name()));
        } else {
            assertThat(rows).as("rows of '%s'; %s", table.name(), circumstances).hasSameSizeAs(written.rowsOf(other));
            assertThat(conflicts)
                    .as("rows of '%s'; %s", table.name(), circumstances)
                    .anySatisfy(words ->
                            assertThat(words).contains("have no key that tells them apart", "assign them by hand"));
        }
    }

    private void requireTold(Table table, String key, String place) {
        var row = former.rowsOf(table.name()).get(key);
        var hadMore = row != null
                && row.entrySet().stream().anyMatch(value -> value.getValue() != null && isNew(table, value.getKey()));
        if (hadMore) {
            assertThat(conflicts)
                    .as(place)
                    .anySatisfy(words -> assertThat(words).contains("keys: ").contains(key));
        }
    }

    /** Whether the other schema has no such column. */
    private boolean isNew(Table table, String column) {
        var isComputed = table.column(column).orElseThrow().generated() != null;
        return !isComputed
                && unwritten
                        .lines()
                        .nameOf(now.lines().line(table.name()), column)
                        .isEmpty();
    }

    private void requireValues(
            Table table,
            String other,
            String key,
            Map<String, @Nullable String> found,
            Map<String, @Nullable String> wrote,
            String place) {
        var before = former.rowsOf(table.name()).get(key);
        var untouched = wrote.equals(unwritten.rowsOf(other).get(key));
        if (untouched) {
            assertThat(found).as(place).isEqualTo(before);
            return;
        }
        for (var column : found.keySet()) {
            var name = unwritten.lines().nameOf(now.lines().line(table.name()), column);
            if (name.isEmpty()) {
                if (before != null) {
                    assertThat(found.get(column)).as(column + " of " + place).isEqualTo(before.get(column));
                }
            } else if (isAlike(table, column, other, name.get()) && wrote.get(name.get()) != null) {
                assertThat(found.get(column)).as(column + " of " + place).isEqualTo(wrote.get(name.get()));
            }
        }
    }

    private boolean isAlike(Table table, String column, String other, String name) {
        var here = table.column(column).orElseThrow();
        return here.generated() == null
                && written.column(other, name)
                        .filter(there -> there.type().equals(here.type()))
                        .isPresent();
    }
}
