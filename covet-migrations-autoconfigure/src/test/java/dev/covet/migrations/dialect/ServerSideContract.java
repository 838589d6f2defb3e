package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.generated;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.View;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a dialect asks its server is understood there, and answered. */
abstract class ServerSideContract {

    private static final String KEY = "covet:0123456789abcdef";

    abstract TestEngine engine();

    @Test
    void tellsTheTimeInMilliseconds() {
        try (var database = LiveSchema.create(engine())) {
            var millis = (Number) database.row("SELECT " + database.dialect().epochMillis(), List.of())
                    .get(0);

            assertThat(millis.longValue()).isCloseTo(System.currentTimeMillis(), within(5_000L));
        }
    }

    @Test
    void givesTheSessionLockToOneSessionAtATime() throws SQLException {
        try (var database = engine().freshDatabase();
                var first = database.dataSource().getConnection();
                var second = database.dataSource().getConnection()) {
            var lock = dialect(first).sessionLock(KEY);
            if (lock.isEmpty()) {
                assertThat(engine()).isEqualTo(TestEngine.SQLITE);
                return;
            }

            assertThat(number(first, lock.get().tryAcquire())).isEqualTo(1);
            assertThat(number(second, lock.get().tryAcquire())).isZero();
            assertThat(number(first, lock.get().release())).isEqualTo(1);
            assertThat(number(second, lock.get().tryAcquire())).isEqualTo(1);
            assertThat(number(second, lock.get().release())).isEqualTo(1);
        }
    }

    @Test
    void knowsWhetherASessionIsBusy() throws SQLException {
        try (var database = engine().freshDatabase();
                var idle = database.dataSource().getConnection();
                var asking = database.dataSource().getConnection()) {
            var dialect = dialect(idle);
            Optional<String> question = dialect.isSessionBusy();
            if (question.isEmpty()) {
                assertThat(engine()).isEqualTo(TestEngine.SQLITE);
                assertThat(dialect.sessionId()).isEmpty();
                return;
            }
            var idleSession = number(idle, "SELECT " + dialect.sessionId().orElseThrow());
            var ownSession = number(asking, "SELECT " + dialect.sessionId().orElseThrow());

            assertThat(isBusy(asking, question.get(), idleSession)).isFalse();
            assertThat(isBusy(asking, question.get(), ownSession)).isTrue();
            assertThat(isBusy(asking, question.get(), 999_999_999)).isFalse();
        }
    }

    private static boolean isBusy(Connection connection, String question, long session) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, session);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        }
    }

    @Test
    void listsTablesAndTheirColumns() {
        try (var database = LiveSchema.create(engine())) {
            var people =
                    table("people", id(), column("it's", "varchar(10)"), generated("twice", "bigint", "id * 2", true));
            var view = new View("a_view", SqlText.of("SELECT id FROM people"));
            database.define(schema(table("zoos", id()), people).createView(view));

            assertThat(database.rows(database.dialect().tableNames(), List.of()))
                    .containsExactly(List.of("people"), List.of("zoos"));
            assertThat(database.rows(database.dialect().columnNames(), List.of()))
                    .containsExactly(
                            List.of("people", "id"),
                            List.of("people", "it's"),
                            List.of("people", "twice"),
                            List.of("zoos", "id"));
        }
    }

    @Test
    void listsNoTablesOfTheEngine() {
        try (var database = LiveSchema.create(engine())) {
            database.define(schema(table("numbered", Samples.numbered())));

            assertThat(database.rows(database.dialect().tableNames(), List.of()))
                    .containsExactly(List.of("numbered"));
        }
    }

    @Test
    void recognisesAMissingTable() {
        try (var database = engine().freshDatabase()) {
            var error = errorOf(database, "SELECT 1 FROM nowhere");
            var other = errorOf(database, "SELEKT 1");

            assertThat(error.isMissingTable()).isTrue();
            assertThat(other.isMissingTable()).isFalse();
        }
    }

    @Test
    void advisesABaselineWhereATableIsThereAlready() {
        try (var database = engine().freshDatabase()) {
            database.execute("CREATE TABLE people (id integer)");

            var error = errorOf(database, "CREATE TABLE people (id integer)");

            assertThat(error.advice()).get().asString().contains("covet.migrations.baseline-on-migrate");
        }
    }

    @Test
    void hasNoAdviceForWhatTheServerSaysWell() {
        try (var database = engine().freshDatabase()) {
            assertThat(errorOf(database, "SELEKT 1").advice()).isEmpty();
        }
    }

    @Test
    void keepsValuesOfRowsOutOfMessages() {
        try (var live = LiveSchema.create(engine())) {
            live.define(schema(table("people", id(), column("email", "varchar(80)"))
                    .withUniques(List.of(unique("uk_people_email", "email")))));
            live.execute("INSERT INTO people (id, email) VALUES (1, 'ada''s for key ''x@example.org')");

            var error = errorOf(live, "INSERT INTO people (id, email) VALUES (2, 'ada''s for key ''x@example.org')");

            assertThat(error.message()).doesNotContain("example.org").containsIgnoringCase("email");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1 'a' 's3cret' FROM", "CREATE TABLE t (id int) 's3cret'", "INSERT INTO t 's3cret'"})
    void keepsLiteralsOfWrongStatementsOutOfMessages(String sql) {
        try (var database = engine().freshDatabase()) {
            assertThat(errorOf(database, sql).message())
                    .doesNotContain("s3cret")
                    .isNotBlank();
        }
    }

    @Test
    void keepsValuesThatCannotBeReadOutOfMessages() {
        if (engine() == TestEngine.SQLITE) {
            return;
        }
        try (var live = LiveSchema.create(engine())) {
            live.define(schema(table("people", id(), column("age", "integer"), column("born", "date"))));

            assertThat(errorOf(live, "INSERT INTO people (id, age) VALUES (1, 'secret')")
                            .message())
                    .doesNotContain("secret");
            assertThat(errorOf(live, "INSERT INTO people (id, born) VALUES (1, 'secret')")
                            .message())
                    .doesNotContain("secret");
        }
    }

    @Test
    void takesNumbersFromASequence() {
        try (var database = LiveSchema.create(engine())) {
            database.define(Schema.empty().createSequence(new Sequence("s", 5, 10, false)));
            var next = switch (engine()) {
                case POSTGRESQL -> "SELECT nextval('s')";
                case MARIADB -> "SELECT nextval(s)";
                case MYSQL, SQLITE -> "SELECT next_val FROM s";
            };

            var first = (Number) database.row(next, List.of()).get(0);

            assertThat(first.longValue()).isEqualTo(5);
        }
    }

    private record Answer(String message, boolean isMissingTable, Optional<String> advice) {}

    private static Answer errorOf(TestDatabase database, String sql) {
        try (var connection = database.dataSource().getConnection()) {
            return errorOf(connection, sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer errorOf(LiveSchema database, String sql) {
        return errorOf(database.connection(), sql);
    }

    private static Answer errorOf(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            throw new AssertionError("No error: " + sql);
        } catch (SQLException e) {
            var dialect = dialect(connection);
            var message = String.valueOf(e.getMessage());
            return new Answer(
                    dialect.withoutRowData(message),
                    dialect.isMissingTable(e.getSQLState(), e.getErrorCode(), message),
                    dialect.advice(e.getSQLState(), e.getErrorCode(), message));
        }
    }

    private static Dialect dialect(Connection connection) {
        try {
            var metadata = connection.getMetaData();
            var engine = Engine.ofId(metadata.getDatabaseProductName().toLowerCase(Locale.ROOT))
                    .orElseThrow();
            return Dialects.of(Server.of(engine, metadata.getDatabaseProductVersion()));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
