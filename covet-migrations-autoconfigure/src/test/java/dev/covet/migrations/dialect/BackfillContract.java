package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backfill reaches each row that it is meant for, and no other, whatever the number of batches. */
abstract class BackfillContract {

    abstract TestEngine engine();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 6, 7})
    void reachesTheRowsOfItsCondition(int rows) {
        try (var database = LiveSchema.create(engine())) {
            database.define(schema(DataSamples.PEOPLE));
            for (var row = 1; row <= rows; row++) {
                database.execute("INSERT INTO people (id, state) VALUES (" + row * 10 + ", NULL)");
            }
            database.execute("INSERT INTO people (id, state) VALUES (15, 'old')");
            database.execute("INSERT INTO people (id, state) VALUES (1000, 'old')");

            database.execute(DataSamples.backfill("people", SqlText.of("state IS NULL")), schema(DataSamples.PEOPLE));

            assertThat(count(database, "people", "it''s new")).isEqualTo(rows);
            assertThat(count(database, "people", "old")).isEqualTo(2);
        }
    }

    @Test
    void walksAlongAKeyOfTwoColumns() {
        try (var database = LiveSchema.create(engine())) {
            database.define(schema(DataSamples.PAIRS));
            for (var row = 0; row < 10; row++) {
                database.execute("INSERT INTO pairs (a, b) VALUES (" + row % 4 + ", '" + "xyz".charAt(row % 3) + "')");
            }

            database.execute(DataSamples.backfill("pairs", null), schema(DataSamples.PAIRS));

            assertThat(count(database, "pairs", "it''s new")).isEqualTo(10);
        }
    }

    @Test
    void keepsQuestionMarksOfTheUser() {
        try (var database = LiveSchema.create(engine())) {
            database.define(schema(DataSamples.PEOPLE));
            database.execute("INSERT INTO people (id, state) VALUES (1, 'why?')");

            database.execute(DataSamples.backfill("people", SqlText.of("state = 'why?'")), schema(DataSamples.PEOPLE));

            assertThat(count(database, "people", "it''s new")).isEqualTo(1);
        }
    }

    private static long count(LiveSchema database, String table, String state) {
        return ((Number) database.row("SELECT COUNT(*) FROM " + table + " WHERE state = '" + state + "'", List.of())
                        .get(0))
                .longValue();
    }
}
