package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropPrimaryKey;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.testing.StatementCounter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others who make tables of SQLite anew have lost at one time or another. */
class RebuildCasesTest extends RebuildFixture {

    private Migration first = migration("0001_first");

    @ParameterizedTest
    @ValueSource(strings = {"t", "\"t\""})
    void whatIsChangedAndChangedBackIsAsItWas(String spelling) {
        given("""
                CREATE TABLE %s ( /* all of it */
                  "order"  VARCHAR(20)   DEFAULT 'a''b',  -- comment
                  id INTEGER PRIMARY KEY, n NUMERIC(10, 2) DEFAULT (1 + 1), plain, c INTEGER DEFAULT 3,
                  "A b" TEXT COLLATE NOCASE CHECK ("A b" <> '')
                );
                CREATE INDEX ix ON t (n DESC, "A b" COLLATE BINARY) WHERE n > 0;
                INSERT INTO t VALUES ('x', 7, 1.5, x'00', 1, 'A'), (NULL, 3, 'text', 1, 2, NULL)
                """.formatted(spelling));
        var before = definitions();
        var values = values();

        change(byDefault("c", "4"));
        assertThat(definitions().get(0)).contains("c INTEGER DEFAULT 4,");

        migrate(first, migration("0002_second", byDefault("c", "4")), migration("0003_third", byDefault("c", "3")));
        assertThat(definitions()).isEqualTo(before);
        assertThat(values()).isEqualTo(values);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(
                        new AlterColumn("t", column("b", "integer").withDefault(number("2")), null),
                        "(a INTEGER, b integer DEFAULT 2)"),
                Arguments.of(new DropColumn("t", "a"), "(b TEXT DEFAULT 2)"),
                Arguments.of(
                        new AlterColumn("t", column("a", "integer").notNull(), number("0")),
                        "(a INTEGER NOT NULL, b TEXT DEFAULT 2)"),
                Arguments.of(
                        new AlterColumn("t", column("b", "text").withDefault(number("5")), null),
                        "(a INTEGER, b TEXT DEFAULT 5)"),
                Arguments.of(new AlterColumn("t", column("b", "text"), null), "(a INTEGER, b TEXT)"),
                Arguments.of(
                        new AddPrimaryKey("t", new PrimaryKey("pk", List.of("b"))),
                        "(a INTEGER, b TEXT NOT NULL DEFAULT 2, CONSTRAINT \"pk\" PRIMARY KEY (\"b\"))"),
                Arguments.of(
                        new AddPrimaryKey("t", new PrimaryKey("pk", List.of("b", "a"))),
                        "(a INTEGER NOT NULL, b TEXT NOT NULL DEFAULT 2, CONSTRAINT \"pk\" PRIMARY KEY (\"b\", \"a\"))"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void eachChangeChangesItsOwnPart(Operation operation, String definition) {
        given("CREATE TABLE t (a INTEGER, b TEXT DEFAULT 2); INSERT INTO t VALUES (1, '7'), (4, '8')");

        change(operation);

        assertThat(definitions()).containsExactly("CREATE TABLE t " + definition);
        assertThat(rows("SELECT CAST(b AS text) FROM t ORDER BY rowid")).containsExactly("7", "8");
    }

    @Test
    void aPrimaryKeyCanGo() {
        given("CREATE TABLE t (id INT, b TEXT, PRIMARY KEY (id)); INSERT INTO t VALUES (1, 'x')");

        change(new DropPrimaryKey("t", "pk_t"));

        execute("INSERT INTO t VALUES (1, 'again')");
        assertThat(rows("SELECT b FROM t ORDER BY rowid")).containsExactly("x", "again");
    }

    @ParameterizedTest
    @CsvSource({"CASCADE, t", "SET NULL, t", "SET DEFAULT, t", "CASCADE, '\"t\"'", "SET NULL, '\"t\"'"})
    void noActionHappensToTheRowsThatPointAtTheTable(String action, String spelling) {
        given("""
                CREATE TABLE %s (id INTEGER PRIMARY KEY, v TEXT);
                CREATE TABLE child (t_id INT DEFAULT 2 REFERENCES t ON DELETE %s);
                INSERT INTO t VALUES (1, '7'), (2, '8');
                INSERT INTO child VALUES (1), (1)
                """.formatted(spelling, action));

        change(retype("t", "v", "integer"));

        assertThat(rows("SELECT t_id FROM child")).containsExactly("1", "1");
        execute("DELETE FROM t WHERE id = 1");
        assertThat(rows("SELECT ifnull(t_id, 'NULL') FROM child"))
                .isEqualTo(
                        switch (action) {
                            case "CASCADE" -> List.of();
                            case "SET NULL" -> List.of("NULL", "NULL");
                            default -> List.of("2", "2");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "\"t\""})
    void rowsThatPointAtTheirOwnTableStay(String spelling) {
        given("""
                CREATE TABLE %s (id INTEGER PRIMARY KEY, parent INT REFERENCES t (id) ON DELETE CASCADE, v TEXT);
                INSERT INTO t VALUES (1, NULL, '7'), (2, 1, '8'), (3, 2, '9')
                """.formatted(spelling));

        change(retype("t", "v", "integer"));

        assertThat(rows("SELECT id || ' ' || ifnull(parent, '') || v FROM t ORDER BY id"))
                .containsExactly("1 7", "2 18", "3 29");
        execute("DELETE FROM t WHERE id = 2");
        assertThat(rows("SELECT id FROM t")).containsExactly("1");
    }

    @Test
    void withinATransactionATableCanBeMadeAnewOnceForeignKeysAreOff() {
        given("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES (1, '7')");
        try (var session = RunnerContract.covet(one).open()) {
            session.execute("PRAGMA foreign_keys = OFF");
            var rebuild = (Step.Rebuild) session.dialect()
                    .render(retype("t", "v", "integer"), Schema.empty().afterUnknownSql())
                    .steps()
                    .get(0);

            session.inTransaction(() -> new TableRebuilding(session).run(rebuild.rebuild()));
        }

        assertThat(rows("SELECT typeof(v) FROM t")).containsExactly("integer");
    }

    @Test
    void uniqueConstraintsStayConstraintsAndGetNoIndexOfTheirOwn() {
        given("""
                CREATE TABLE t (a TEXT UNIQUE COLLATE NOCASE, b INT, c INT, v TEXT, CONSTRAINT uk UNIQUE (b, c));
                INSERT INTO t VALUES ('A', 1, 1, '7'), ('b', 1, 2, '8')
                """);

        change(retype("t", "v", "integer"));

        assertThat(rows("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = 't'"))
                .isEmpty();
        assertThatThrownBy(() -> execute("INSERT INTO t VALUES ('a', 3, 3, 1)")).hasMessageContaining("UNIQUE");
        assertThatThrownBy(() -> execute("INSERT INTO t VALUES ('c', 1, 2, 1)")).hasMessageContaining("UNIQUE");
    }

    @Test
    void aColumnGoesWithItsOwnConstraints() {
        given("""
                CREATE TABLE t (id INTEGER PRIMARY KEY, own INT CONSTRAINT ck_own CHECK (own > 0) CONSTRAINT uk_own UNIQUE,
                    a INT, CHECK (a > 0));
                INSERT INTO t VALUES (1, 2, 3)
                """);

        change(new DropColumn("t", "own"));

        assertThat(definitions())
                .singleElement()
                .asString()
                .doesNotContain("own")
                .contains("a INT, CHECK (a > 0)");
        assertThat(rows("SELECT a FROM t")).containsExactly("3");
    }

    @ParameterizedTest
    @CsvSource({
        "checked, CHECK",
        "paired, UNIQUE",
        "pointing, FOREIGN KEY",
        "computed, total",
        "filtered, ix",
        "keyed, REFERENCES"
    })
    void aColumnStaysWhileSomethingElseNamesIt(String column, String naming) {
        given("""
                CREATE TABLE t (checked INT, paired INT, pointing INT, computed INT, filtered INT, keyed INT, a INT,
                    total INT AS (computed + 1), CHECK (checked < a), CONSTRAINT uk UNIQUE (paired, a),
                    FOREIGN KEY (pointing, a) REFERENCES t (keyed, a), PRIMARY KEY (keyed, a));
                CREATE INDEX ix ON t (a) WHERE filtered > 0
                """);
        var before = definitions();

        assertThatThrownBy(() -> change(new DropColumn("t", column)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(column)
                .hasMessageContaining(naming);

        assertThat(definitions()).isEqualTo(before);
    }

    @Test
    void aColumnGoesWithAConstraintOfSeveralWhenTheMigrationSaysSo() {
        given("""
                CREATE TABLE t (id INTEGER PRIMARY KEY, paired INT, a INT, CONSTRAINT uk UNIQUE (paired, a));
                INSERT INTO t VALUES (1, 2, 3)
                """);

        change(new DropUnique("t", "uk"), new DropColumn("t", "paired"));

        assertThat(definitions()).containsExactly("CREATE TABLE t (id INTEGER PRIMARY KEY, a INT)");
        assertThat(rows("SELECT id || ' ' || a FROM t")).containsExactly("1 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "\"t\""})
    void numbersOfRowsNeverComeAgain(String spelling) {
        given("""
                CREATE TABLE %s (id INTEGER PRIMARY KEY AUTOINCREMENT, v TEXT);
                CREATE TABLE other (id INTEGER PRIMARY KEY AUTOINCREMENT);
                INSERT INTO t VALUES (70, '7');
                DELETE FROM t
                """.formatted(spelling));

        change(retype("t", "v", "integer"));

        execute("INSERT INTO t (v) VALUES (1)");
        assertThat(rows("SELECT id FROM t")).containsExactly("71");
        assertThat(rows("SELECT name FROM sqlite_sequence WHERE name <> '_covet_migrations'"))
                .containsExactly("t");
    }

    @Test
    void defaultsThatAreWordsStayWords() {
        given("""
                CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, y INT DEFAULT TRUE, n INT DEFAULT FALSE,
                    empty TEXT DEFAULT NULL, moment TEXT DEFAULT CURRENT_TIMESTAMP, day TEXT DEFAULT CURRENT_DATE)
                """);

        change(retype("t", "v", "integer"));

        execute("INSERT INTO t DEFAULT VALUES");
        assertThat(rows("SELECT y || ' ' || n || ' ' || typeof(empty) || ' ' || length(moment) || ' ' || length(day)"
                        + " FROM t"))
                .containsExactly("1 0 null 19 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STRICT", "WITHOUT ROWID", "STRICT, WITHOUT ROWID"})
    void theKindOfTheTableStays(String options) {
        given("CREATE TABLE t (k TEXT PRIMARY KEY NOT NULL, v INT, c TEXT DEFAULT 'a') " + options
                + "; INSERT INTO t VALUES ('x', 1, 'y')");

        change(new AlterColumn("t", column("c", "text").withDefault(new ColumnDefault.OfText("b")), null));

        assertThat(definitions().get(0)).endsWith("DEFAULT 'b') " + options);
        assertThat(rows("SELECT k || v || c FROM t")).containsExactly("x1y");
        assertThat(rows("SELECT wr || strict FROM pragma_table_list WHERE name = 't'"))
                .containsExactly((options.contains("ROWID") ? "1" : "0") + (options.contains("STRICT") ? "1" : "0"));
    }

    @Test
    void triggersFireInTheirOldOrderAndViewsOnViewsWork() {
        given("""
                CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT);
                CREATE TABLE log (what TEXT);
                CREATE TRIGGER z AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('z; end'); END;
                CREATE TRIGGER a AFTER INSERT ON t BEGIN INSERT INTO log VALUES (CASE WHEN NEW.v > 1 THEN 'a' END); END;
                CREATE TRIGGER m AFTER INSERT ON log BEGIN UPDATE t SET v = v + 1 WHERE NEW.what = 'a'; END;
                CREATE VIEW w AS SELECT id, v FROM t;
                CREATE VIEW x AS SELECT v FROM w;
                CREATE TRIGGER i INSTEAD OF INSERT ON x BEGIN INSERT INTO t (v) VALUES (NEW.v); END
                """);
        execute("INSERT INTO t (v) VALUES ('5')");
        var before = rows("SELECT what FROM log");
        var definitions = definitions();

        change(retype("t", "v", "integer"));
        execute("INSERT INTO x VALUES (5)");

        assertThat(rows("SELECT what FROM log"))
                .isEqualTo(Stream.concat(before.stream(), before.stream()).toList());
        assertThat(rows("SELECT v FROM x")).containsExactly("7", "6");
        assertThat(rows("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 't' ORDER BY rowid"))
                .containsExactly("z", "a");
        assertThat(definitions()).hasSameSizeAs(definitions);
    }

    @Test
    void aColumnIsAddedByAStatementWhereThatIsLegalAndByARebuildElse() {
        given("CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)");
        var native_ = new AddColumn("t", column("a", "integer").notNull().withDefault(number("3")));
        var rebuilt = new AddColumn("t", byExpression("b", "text", "lower('X')"));

        assertThat(statements(native_)).contains("ALTER TABLE \"t\" ADD COLUMN \"a\" integer NOT NULL DEFAULT 3");
        assertThat(statements(native_, rebuilt)).contains("DROP TABLE main.\"t\"");

        assertThat(rows("SELECT a || b FROM t")).containsExactly("3x");
    }

    @Test
    void namesThatMustBeQuotedStayAsTheyAre() {
        given("""
                CREATE TABLE "sel""ect" ([from] INTEGER PRIMARY KEY, `wh``ere` TEXT, "ünï cödé" TEXT, CamelCase TEXT);
                CREATE INDEX "in dex" ON "sel""ect" (`wh``ere`);
                INSERT INTO "sel""ect" VALUES (1, '7', 'x', 'y')
                """);
        var before = definitions();

        change(retype("sel\"ect", "wh`ere", "integer"));

        assertThat(definitions()).containsExactly(before.get(0).replace("TEXT, \"ü", "integer, \"ü"), before.get(1));
        assertThat(rows("SELECT \"wh`ere\" || \"ünï cödé\" || camelcase FROM \"sel\"\"ect\""))
                .containsExactly("7xy");
    }

    @Test
    void aColumnThatPointsAtAnotherTableGoesTogetherWithItsForeignKey() {
        given("""
                CREATE TABLE p (id INTEGER PRIMARY KEY);
                CREATE TABLE t (id INTEGER PRIMARY KEY, p_id INT CONSTRAINT fk REFERENCES p, q_id INT REFERENCES p (id));
                INSERT INTO p VALUES (1);
                INSERT INTO t VALUES (1, 1, 1)
                """);

        change(new DropForeignKey("t", "fk"), new DropColumn("t", "p_id"));

        assertThat(definitions().get(1))
                .isEqualTo("CREATE TABLE t (id INTEGER PRIMARY KEY, q_id INT REFERENCES p (id))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "\"t\""})
    void theTableIsNeverRenamedAway(String spelling) {
        given("CREATE TABLE " + spelling + " (id INTEGER PRIMARY KEY, v TEXT)");

        assertThat(statements(retype("t", "v", "integer")))
                .noneMatch(sql -> sql.matches("(?i)ALTER TABLE (main\\.)?\"?t\"? RENAME.*"))
                .contains("DROP TABLE main.\"t\"");
    }

    private void given(String script) {
        first = migration("0001_first", sql(script));
        migrate(first);
    }

    private void change(Operation... operations) {
        migrate(first, migration("0002_second", operations));
    }

    private List<String> statements(Operation... operations) {
        var counter = StatementCounter.on(one);
        var all = Stream.concat(
                        Stream.of(first),
                        Stream.iterate(1, number -> number <= operations.length, number -> number + 1)
                                .map(number -> migration("000" + (number + 1) + "_more", operations[number - 1])))
                .toArray(Migration[]::new);
        RunnerContract.migrator(counter.dataSource(), RunnerContract.settings().allowingDestructive(), all)
                .migrate(PlanRequest.everything());
        return counter.statements();
    }

    private List<String> values() {
        return rows(
                "SELECT rowid || quote(\"order\") || quote(n) || quote(plain) || quote(c) || quote(\"A b\") FROM t");
    }

    private static Operation byDefault(String column, String value) {
        return new AlterColumn("t", column(column, "integer").withDefault(number(value)), null);
    }

    private static ColumnDefault number(String value) {
        return new ColumnDefault.OfNumber(new BigDecimal(value));
    }

    private static Column byExpression(String name, String type, String expression) {
        return column(name, type).withDefault(new ColumnDefault.OfExpression(SqlText.of(expression)));
    }
}
