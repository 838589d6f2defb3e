package dev.covet.migrations.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Procedure;
import dev.covet.migrations.dialect.Procedure.Action;
import dev.covet.migrations.dialect.Procedure.Execute;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.TableRebuild;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Copies that are not what they should be, made so on purpose, in each way in which rows are compared. */
class TamperedRebuildTest {

    private static final Pattern TARGET = Pattern.compile("INSERT OR ABORT INTO (main\\.\"[^\"]+\") .*");

    private static final AddForeignKey POINTING = new AddForeignKey(
            "t",
            new ForeignKey(
                    "fk",
                    List.of("n"),
                    "other",
                    List.of("id"),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION));

    private TestDatabase database;
    private SingleConnectionDataSource one;

    @BeforeEach
    void connect() {
        database = TestEngine.SQLITE.freshDatabase();
        one = new SingleConnectionDataSource(database.jdbcUrl(), true);
        execute("CREATE TABLE other (id INTEGER PRIMARY KEY)");
        execute("INSERT INTO other VALUES (1), (2), (3)");
    }

    @AfterEach
    void close() {
        one.destroy();
        database.close();
    }

    /**
     * A way in which rows are found again.
     *
     * @param table its definition; the columns {@code v} and {@code n} hold the values
     */
    private record Way(String name, String table, Operation operation, String keys) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                new Way(
                        "by number, copied once",
                        "CREATE TABLE \"t\" (id INTEGER PRIMARY KEY, v TEXT COLLATE NOCASE, n INT)",
                        POINTING,
                        "2"),
                new Way(
                        "by number, copied twice",
                        "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT COLLATE NOCASE, n INT)",
                        POINTING,
                        "2"),
                new Way(
                        "by number without a column",
                        "CREATE TABLE t (id INT, v TEXT COLLATE NOCASE, n INT)",
                        POINTING,
                        "2"),
                new Way(
                        "by primary key",
                        "CREATE TABLE \"t\" (id INT, v TEXT COLLATE NOCASE, n INT, PRIMARY KEY (v COLLATE NOCASE, id)) WITHOUT ROWID",
                        POINTING,
                        "b 2"),
                new Way(
                        "by primary key, copied twice",
                        "CREATE TABLE t (id INT PRIMARY KEY, v TEXT COLLATE NOCASE, n INT) WITHOUT ROWID",
                        POINTING,
                        "2"),
                new Way(
                        "by primary key, as columns have the names of the number",
                        "CREATE TABLE t (id INT NOT NULL PRIMARY KEY, v TEXT COLLATE NOCASE, n INT, oid, rowid, _rowid_)",
                        POINTING,
                        "2"),
                new Way(
                        "by the primary key to come",
                        "CREATE TABLE t (id INTEGER NOT NULL, v TEXT COLLATE NOCASE, n INT)",
                        new AddPrimaryKey("t", new PrimaryKey("pk", List.of("id"))),
                        "2"),
                new Way(
                        "by all values, as the key gets another type",
                        "CREATE TABLE t (id INT PRIMARY KEY, v TEXT COLLATE NOCASE, n INT) WITHOUT ROWID",
                        new AlterColumn(
                                "t", Column.of("id", ColumnType.parse("text")).notNull(), null),
                        ""),
                new Way(
                        "by all values, as there is no key",
                        "CREATE TABLE t (id INT, v TEXT COLLATE NOCASE, n INT, oid, rowid, _rowid_)",
                        POINTING,
                        ""));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isNoneWhenNobodyTampers(Way way) {
        fill(way);

        run(way, target -> List.of());

        assertThat(rows()).containsExactly("1 a 1", "2 b 2", "3 c 3");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isNoticedByAValue(Way way) {
        requireNoticed(way, "UPDATE %s SET n = 3 WHERE v = 'b'");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isNoticedByTheLettersOfAText(Way way) {
        requireNoticed(way, "UPDATE %s SET v = 'B' WHERE v = 'b'");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isNoticedByNull(Way way) {
        requireNoticed(way, "UPDATE %s SET n = NULL WHERE v = 'b'");
    }

    /** As many rows, and the same values, but for the pairs that they stand in. */
    @ParameterizedTest
    @MethodSource("ways")
    void isNoticedByValuesOfOtherRows(Way way) {
        fill(way);

        assertThatThrownBy(() -> run(
                        way,
                        target -> List.of("UPDATE %s SET n = CASE v WHEN 'b' THEN 3 WHEN 'c' THEN 2 ELSE n END"
                                .formatted(target))))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("The table 't' has other values than before in 2 rows");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isNoticedByARowThatTookThePlaceOfAnother(Way way) {
        requireNoticed(
                way,
                "DELETE FROM %s WHERE v = 'b'",
                "INSERT INTO %s (id, v, n) SELECT 8, v || 'c', n FROM %1$s WHERE v = 'c'");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isNoticedByTheNumberOfRows(Way way) {
        fill(way);

        assertThatThrownBy(() -> run(way, target -> List.of("DELETE FROM %s WHERE v = 'b'".formatted(target))))
                .hasMessageContaining("has not as many rows as before");
    }

    @Test
    void isNoticedByHowOftenTheSameRowIsThere() {
        var way = ways().reduce((first, last) -> last).orElseThrow();
        fill(way);
        execute("INSERT INTO t (id, v, n) VALUES (3, 'c', 3)");

        assertThatThrownBy(() -> run(
                        way,
                        target -> List.of(
                                "DELETE FROM %s WHERE v = 'c'".formatted(target),
                                "INSERT INTO %s (id, v, n) VALUES (3, 'c', 3), (2, 'b', 2)".formatted(target))))
                .hasMessageContaining("The table 't' has other values than before");
    }

    private void requireNoticed(Way way, String... statements) {
        fill(way);

        assertThatThrownBy(() -> run(
                        way,
                        target -> Stream.of(statements)
                                .map(sql -> sql.formatted(target))
                                .toList()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("The table 't' has other values than before in 1 row"
                        + (way.keys().isEmpty() ? "." : "; keys of such rows: " + way.keys() + "."));
        assertThat(rows()).containsExactly("1 a 1", "2 b 2", "3 c 3");
    }

    private void fill(Way way) {
        execute(way.table());
        execute("INSERT INTO t (id, v, n) VALUES (1, 'a', 1), (2, 'b', 2), (3, 'c', 3)");
    }

    private interface Tampering {
        List<String> with(String target);
    }

    private void run(Way way, Tampering tampering) {
        try (var session = RunnerContract.covet(one).open()) {
            session.execute("PRAGMA foreign_keys = OFF");
            session.inTransaction(() ->
                    new TableRebuilding(session).run(new Tampered(rebuild(session, way.operation()), tampering)));
        }
    }

    private static TableRebuild rebuild(Session session, Operation operation) {
        var script = session.dialect().render(operation, Schema.empty().afterUnknownSql());
        return ((Step.Rebuild) script.steps().get(0)).rebuild();
    }

    /** The same with statements behind the one that copies the rows. */
    private record Tampered(TableRebuild honest, Tampering tampering) implements TableRebuild {

        @Override
        public String table() {
            return honest.table();
        }

        @Override
        public String definitions() {
            return honest.definitions();
        }

        @Override
        public List<String> settings() {
            return honest.settings();
        }

        @Override
        public Procedure procedure(List<StoredDefinition> stored, List<String> settings) {
            var actions = new ArrayList<Action>();
            for (var action : honest.procedure(stored, settings).actions()) {
                actions.add(action);
                var copy = TARGET.matcher(action.sql());
                if (copy.matches()) {
                    tampering.with(copy.group(1)).forEach(sql -> actions.add(new Execute(sql)));
                }
            }
            return new Procedure(actions);
        }

        @Override
        public List<Procedure.Pointing> pointing(List<StoredDefinition> stored) {
            return honest.pointing(stored);
        }

        @Override
        public String text() {
            return honest.text();
        }
    }

    private List<String> rows() {
        return JdbcClient.create(one)
                .sql("SELECT id || ' ' || v || ' ' || n FROM t ORDER BY id")
                .query(String.class)
                .list();
    }

    private void execute(String sql) {
        JdbcClient.create(one).sql(sql).update();
    }
}
