package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.Assignment;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PostgreSQL's operators with a question mark are no parameters, not even in a prepared statement. */
class QuestionMarksTest {

    @Test
    void ofOperatorsReachTheServer() {
        var people = schema(table("people", id(), column("data", "json"), column("note", "varchar(20)")));
        var backfill = new Backfill(
                "people",
                List.of(new Assignment("note", SqlText.of("CASE WHEN data ? 'a' THEN 'has \"a\"?' END"))),
                SqlText.of("data ?| ARRAY['a', 'b']"),
                1,
                Duration.ZERO);
        try (var database = LiveSchema.create(TestEngine.POSTGRESQL)) {
            database.define(people);
            database.execute("INSERT INTO people (id, data) VALUES (1, '{\"a\": 1}'), (2, '{\"b\": 1}'), (3, '{}')");

            database.execute(backfill, people);

            assertThat(database.rows("SELECT COALESCE(note, 'none') FROM people ORDER BY id", List.of()))
                    .containsExactly(List.of("has \"a\"?"), List.of("none"), List.of("none"));
        }
    }
}
