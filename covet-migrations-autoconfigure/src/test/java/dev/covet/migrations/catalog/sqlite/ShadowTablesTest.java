package dev.covet.migrations.catalog.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShadowTablesTest {

    @Test
    void areKnownByTheirNamesWhereSqliteDoesNotTell() {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            database.execute(
                    "CREATE VIRTUAL TABLE f3 USING fts3(a)",
                    "CREATE VIRTUAL TABLE f4 USING fts4(a)",
                    "CREATE VIRTUAL TABLE f5 USING fts5(a)",
                    "CREATE VIRTUAL TABLE places USING rtree(id, x0, x1)",
                    "CREATE TABLE f5_notes (a)");
            var told = database.query("SELECT name FROM pragma_table_list WHERE type = 'shadow'").stream()
                    .map(row -> (String) row.get(0))
                    .toList();

            var guessed = ShadowTables.byName(List.of(row("f3"), row("f4"), row("f5"), row("places")));

            assertThat(told).hasSizeGreaterThan(10);
            assertThat(guessed).containsAll(told).doesNotContain("f5_notes");
        }
    }

    private static SchemaRow row(String name) {
        return new SchemaRow("table", name, name, "CREATE VIRTUAL TABLE " + name + " USING fts5(a)");
    }
}
