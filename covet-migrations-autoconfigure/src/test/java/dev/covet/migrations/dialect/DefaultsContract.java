package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.testing.TestEngine;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row that brings nothing but its key has the defaults that the migration names, character by character. */
abstract class DefaultsContract {

    abstract TestEngine engine();

    @Test
    void arriveInRows() throws SQLException {
        try (var database = LiveSchema.create(engine())) {
            database.define(schema(TableSamples.everyDefault()));
            database.execute("INSERT INTO " + database.dialect().quote("defaults") + " (id) VALUES (1)");

            try (var statement = database.connection().createStatement();
                    var row = statement.executeQuery("SELECT * FROM defaults")) {
                row.next();
                assertThat(row.getString("a_text")).isEqualTo("it's \"here\"\n\\o/ `x` 100% ?");
                assertThat(row.getString("a_long_text")).isEqualTo("a\\b'c");
                assertThat(row.getInt("a_number")).isEqualTo(-7);
                assertThat(row.getBigDecimal("an_amount")).isEqualByComparingTo(new BigDecimal("12.50"));
                assertThat(row.getBoolean("a_yes")).isTrue();
                assertThat(row.getBoolean("a_no")).isFalse();
                assertThat(row.getBytes("bytes")).isEqualTo("it's".getBytes(UTF_8));
                assertThat(row.getBytes("long_bytes")).isEqualTo("a\\b".getBytes(UTF_8));
                assertThat(row.getString("a_document")).isEqualTo("{\"a\": \"it's\"}");
                assertThat(uuid(row)).isEqualTo(UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
                assertThat(row.getString("a_choice")).isEqualTo("it's");
                assertThat(row.getInt("a_sum")).isEqualTo(2);
            }
        }
    }

    private static UUID uuid(ResultSet row) throws SQLException {
        if (row.getObject("a_uuid") instanceof byte[] bytes) {
            var buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        }
        return UUID.fromString(row.getString("a_uuid"));
    }

    @Test
    void ofTheMomentAreTheMomentOfTheInsertion() {
        try (var database = LiveSchema.create(engine())) {
            database.define(schema(TableSamples.everyDefault()));
            var quoted = database.dialect().quote("a_point");
            database.execute("INSERT INTO defaults (id) VALUES (1)");

            var millis = (Number)
                    database.row("SELECT " + database.dialect().epochMillisOf(quoted) + " FROM defaults", List.of())
                            .get(0);

            assertThat(Duration.between(Instant.ofEpochMilli(millis.longValue()), Instant.now()))
                    .isCloseTo(Duration.ZERO, Duration.ofSeconds(30));
        }
    }

    @Test
    void ofTheMomentCanBeReadByTheDriver() throws SQLException {
        try (var database = LiveSchema.create(engine())) {
            database.define(schema(TableSamples.everyDefault()));
            database.execute("INSERT INTO defaults (id) VALUES (1)");

            try (var statement = database.connection().createStatement();
                    var row = statement.executeQuery("SELECT a_moment, a_day, a_time FROM defaults")) {
                row.next();
                assertThat(row.getTimestamp(1).getTime())
                        .isCloseTo(
                                System.currentTimeMillis(),
                                within(Duration.ofDays(1).toMillis()));
                assertThat(row.getDate(2).getTime())
                        .isCloseTo(
                                System.currentTimeMillis(),
                                within(Duration.ofDays(2).toMillis()));
                assertThat(row.getTime(3)).isNotNull();
            }
        }
    }

    static Stream<String> texts() {
        return Stream.of(
                "plain",
                "",
                " ",
                "it's",
                "''",
                "\\",
                "\\'",
                "\\\\",
                "a\nb\tc\r\nd",
                "\"double\"",
                "`back`",
                "größe €😀",
                "%s ? :x ${y} $1",
                "'; DROP TABLE t; --",
                "/* no */ comment -- at all",
                "{d '2020-01-01'}",
                "E'\\x'");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void ofAnAddedColumnArriveInExistingRows(String text) {
        try (var database = LiveSchema.create(engine())) {
            var before = schema(table("t", id()));
            database.define(before);
            database.execute("INSERT INTO t (id) VALUES (1)");

            database.execute(new AddColumn("t", required("v", "varchar(80)").withDefault(text(text))), before);

            assertThat(database.row("SELECT v FROM t", List.of())).containsExactly(text);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areTheSameAsLiterals(String text) {
        try (var database = LiveSchema.create(engine())) {
            var literal = database.dialect().literal(text);

            assertThat(database.row("SELECT " + literal, List.of())).containsExactly(text);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areTheSameWhateverTheServerTakesABackslashFor(String text) {
        try (var database = LiveSchema.create(engine())) {
            var other = switch (engine()) {
                case POSTGRESQL -> "SET standard_conforming_strings = off";
                case MYSQL, MARIADB -> "SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')";
                case SQLITE -> "PRAGMA user_version";
            };
            database.execute(other);
            var before = schema(table("t", id()));
            database.define(before);

            database.execute(new AddColumn("t", column("v", "varchar(80)").withDefault(text(text))), before);
            database.execute("INSERT INTO t (id) VALUES (1)");

            assertThat(database.row("SELECT v FROM t", List.of())).containsExactly(text);
        }
    }
}
