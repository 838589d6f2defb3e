package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Unique;
import dev.covet.migrations.testing.StatementCounter;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Rows that do not fit what a table of SQLite becomes: told before any is copied, by number and keys, with all as it was. */
class UnfitRowsTest {

    private TestDatabase database;
    private SingleConnectionDataSource one;
    private StatementCounter counter;

    @BeforeEach
    void connect() {
        database = TestEngine.SQLITE.freshDatabase();
        one = new SingleConnectionDataSource(database.jdbcUrl(), true);
        counter = StatementCounter.on(one);
    }

    @AfterEach
    void close() {
        one.destroy();
        database.close();
    }

    @Test
    void areCountedAndFiveOfThemNamedByTheirKeys() {
        var first = created(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)",
                "INSERT INTO t VALUES (1, 'secret'), (2, '12'), (3, 'x'), (4, 'y'), (5, '5z'), (6, '0x1'), (7, '1e400')");

        requireRefused(first, type("v", "bigint"))
                .hasMessageContaining(
                        "Values of 't.v' do not fit the type bigint in 6 rows; keys of such rows: 1, 3, 4, 5, 6.")
                .hasMessageContaining("Change these values first")
                .hasMessageNotContaining("secret");
    }

    @Test
    void haveKeysOfSeveralColumnsAndOfBytes() {
        var first = created(
                "CREATE TABLE t (a TEXT NOT NULL, b BLOB NOT NULL, v TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID",
                "INSERT INTO t VALUES ('k', x'CAFE', 'v')");

        requireRefused(first, type("v", "integer")).hasMessageContaining("keys of such rows: k CAFE.");
    }

    @Test
    void areToldOfForAllColumnsTogether() {
        var first = created(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, w TEXT)",
                "INSERT INTO t VALUES (1, 'x', '1'), (2, '2', NULL)");

        requireRefused(
                        first,
                        type("v", "integer"),
                        new AlterColumn(
                                "t", Column.of("w", ColumnType.parse("text")).notNull(), null))
                .hasMessageContaining("Values of 't.v' do not fit the type integer in 1 row; keys of such rows: 1.")
                .hasMessageContaining("'t.w' would be NULL in 1 row; keys of such rows: 2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"integer", "bigint", "double", "decimal(8,2)", "boolean"})
    void areThoseWithAnEmptyTextForANumber(String type) {
        var first =
                created("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)", "INSERT INTO t VALUES (1, '1'), (2, '')");

        requireRefused(first, type("v", type)).hasMessageContaining("in 1 row; keys of such rows: 2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'9223372036854775808'", "9.5", "x'01'", "1e19", "' '"})
    void areThoseWithOtherThanWholeNumbersForOne(String value) {
        var first = created("CREATE TABLE t (id INTEGER PRIMARY KEY, v)", "INSERT INTO t VALUES (7, " + value + ")");

        requireRefused(first, type("v", "bigint")).hasMessageContaining("in 1 row; keys of such rows: 7.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "'0.12345678901234567'"})
    void areThoseWhoseNumbersWouldLoseDigits(String value) {
        var first = created("CREATE TABLE t (id INTEGER PRIMARY KEY, v)", "INSERT INTO t VALUES (7, " + value + ")");

        requireRefused(first, type("v", "double")).hasMessageContaining("in 1 row; keys of such rows: 7.");
    }

    @Test
    void areThoseWithNullWhereNothingFillsIt() {
        var first = created(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v varchar(5) DEFAULT 'd')",
                "INSERT INTO t VALUES (1, 'a'), (2, NULL)");
        var column = Column.of("v", ColumnType.parse("varchar(9)")).notNull();

        requireRefused(first, new AlterColumn("t", column, null))
                .hasMessageContaining("'t.v' would be NULL in 1 row; keys of such rows: 2.");

        migrate(first, migration("0002_change", new AlterColumn("t", column, new ColumnDefault.OfText("filled"))));
        assertThat(rows("SELECT v FROM t ORDER BY id")).containsExactly("a", "filled");
    }

    @Test
    void areAllThatANewColumnHasNoValueFor() {
        var first = created("CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1), (2)");

        requireRefused(
                        first,
                        new AddColumn(
                                "t", Column.of("v", ColumnType.parse("text")).notNull()))
                .hasMessageContaining("'t.v' would be NULL in 2 rows; keys of such rows: 1, 2.");
    }

    @Test
    void areThoseWithTheSameValueInAKeyToCome() {
        var first = created(
                "CREATE TABLE t (a INTEGER NOT NULL, b TEXT NOT NULL, v TEXT)",
                "INSERT INTO t (rowid, a, b) VALUES (1, 7, 'x'), (2, 7, 'y'), (3, 7, 'x')");

        requireRefused(first, new AddPrimaryKey("t", new PrimaryKey("pk_t", List.of("a", "b"))))
                .hasMessageContaining("Values of 't.a, b', which shall be unique, come more than once in 2 rows;"
                        + " keys of such rows: 1 and 3.");
    }

    @Test
    void areThoseWhoseValuesBecomeTheSame() {
        var first = created(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT UNIQUE)", "INSERT INTO t VALUES (1, '7'), (2, '07')");

        requireRefused(first, type("v", "integer"))
                .hasMessageContaining("'t.v', which shall be unique, come more than once in 2 rows;"
                        + " keys of such rows: 1 and 2.");
    }

    @Test
    void areThoseThatACollationMakesTheSame() {
        var first = created(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)",
                "INSERT INTO t VALUES (1, 'a'), (2, 'A'), (3, NULL), (4, NULL)");

        requireRefused(
                        first,
                        new AlterColumn(
                                "t",
                                new Column("v", ColumnType.parse("text"), true, null, null, null, "NOCASE", null, null),
                                null),
                        new AddUnique("t", new Unique("uk_v", List.of("v"))))
                .hasMessageContaining("come more than once in 2 rows; keys of such rows: 1 and 2.");
    }

    @Test
    void areThoseThatACheckToComeRefuses() {
        var first = created(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, w INT)",
                "INSERT INTO t VALUES (1, '5', 1), (2, '50', 1), (3, '7', 0), (4, NULL, NULL)");

        requireRefused(
                        first,
                        type("v", "integer"),
                        new AddCheck("t", new Check("ck_v", SqlText.of("v < 10"))),
                        new AddCheck("t", new Check("ck_w", SqlText.of("t.w"))))
                .hasMessageContaining(
                        "The check 'ck_v' of the table 't' would not hold in 1 row; keys of such rows: 2.")
                .hasMessageContaining(
                        "The check 'ck_w' of the table 't' would not hold in 1 row; keys of such rows: 3.");
    }

    /** As texts, '5' is not less than 10; and NULL would not be what is filled in. */
    @Test
    void areNotThoseThatFitOnceTheyAreConvertedAndFilled() {
        var first = created(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, w INT, CHECK (id <> rowid + 1))",
                "INSERT INTO t VALUES (1, '5', 1), (2, '7', NULL)");

        migrate(
                first,
                migration(
                        "0002_change",
                        type("v", "integer"),
                        new AlterColumn(
                                "t",
                                Column.of("w", ColumnType.parse("integer")).notNull(),
                                new ColumnDefault.OfNumber(new BigDecimal(3))),
                        new AddCheck("t", new Check("ck_v", SqlText.of("v < 10 AND w > 0 AND w = '3' OR id = 1"))),
                        new AddUnique("t", new Unique("uk_v", List.of("v")))));

        assertThat(rows("SELECT typeof(v) || v || w FROM t ORDER BY id")).containsExactly("integer51", "integer73");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'abc'", "'1.5'"})
    void areThoseThatAStrictTableRefuses(String value) {
        var first = created(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT) STRICT", "INSERT INTO t VALUES (1, " + value + ")");

        requireRefused(first, type("v", "integer")).hasMessageContaining("in 1 row; keys of such rows: 1.");
    }

    @Test
    void areNotMadeByWhatIsComputed() {
        var first = created(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, double_v INT AS (v * 2) VIRTUAL,"
                        + " kept_v INT AS (v + 1) STORED CHECK (kept_v > 0))",
                "INSERT INTO t VALUES (1, '5'), (2, '7')");

        migrate(first, migration("0002_change", type("v", "integer")));

        assertThat(rows("SELECT typeof(v) || v || ' ' || double_v || ' ' || kept_v FROM t ORDER BY id"))
                .containsExactly("integer5 10 6", "integer7 14 8");
        assertThat(rows("SELECT sql FROM sqlite_master WHERE name = 't'"))
                .containsExactly("CREATE TABLE t (id INTEGER PRIMARY KEY, v integer, double_v INT AS (v * 2) VIRTUAL,"
                        + " kept_v INT AS (v + 1) STORED CHECK (kept_v > 0))");
    }

    /** Only the copy itself meets a row that never fitted. */
    @Test
    void thatAreMetInTheMiddleOfTheCopyLeaveAllAsItWas() {
        var first = created(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT CHECK (v <> 'bad'))",
                "PRAGMA ignore_check_constraints = ON",
                "INSERT INTO t VALUES (1, 'good'), (2, 'bad')",
                "PRAGMA ignore_check_constraints = OFF");
        migrate(first);
        var before = everything();

        assertThatThrownBy(() -> migrate(
                        first,
                        migration(
                                "0002_change",
                                new AddForeignKey(
                                        "t",
                                        new ForeignKey(
                                                "fk",
                                                List.of("v"),
                                                "t",
                                                List.of("id"),
                                                ReferentialAction.NO_ACTION,
                                                ReferentialAction.NO_ACTION)))))
                .hasMessageContaining("CHECK constraint failed");

        assertThat(everything()).isEqualTo(before);
        assertThat(rows("SELECT name FROM sqlite_temp_master")).isEmpty();
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> requireRefused(
            Migration first, Operation... operations) {
        migrate(first);
        var before = everything();
        counter.reset();

        var refused = assertThatThrownBy(() -> migrate(first, migration("0002_change", operations)))
                .isInstanceOf(MigrationExecutionException.class);

        assertThat(everything()).isEqualTo(before);
        assertThat(counter.statements())
                .noneMatch(sql -> sql.startsWith("INSERT OR ABORT") || sql.startsWith("CREATE TABLE temp."));
        return refused;
    }

    private static Operation type(String column, String type) {
        return new AlterColumn("t", Column.of(column, ColumnType.parse(type)), null);
    }

    private static Migration created(String... statements) {
        return migration("0001_first", sql(String.join(";\n", statements)));
    }

    private List<String> everything() {
        return rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL UNION ALL SELECT count(*) FROM t");
    }

    private List<String> rows(String query) {
        return JdbcClient.create(one).sql(query).query(String.class).list();
    }

    private void migrate(Migration... migrations) {
        RunnerContract.migrator(counter.dataSource(), RunnerContract.settings(), migrations)
                .migrate(PlanRequest.everything());
    }
}
