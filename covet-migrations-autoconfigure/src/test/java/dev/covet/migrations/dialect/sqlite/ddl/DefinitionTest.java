package dev.covet.migrations.dialect.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tree of a definition says beyond what SQLite's pragmas do. */
class DefinitionTest {

    @Nested
    class Tables {

        /** What a table is rebuilt by: the text is edited where a part stands, and all else stays as it was written. */
        @Test
        void areEditedWhereAPartStands() {
            var table = table("""
                    CREATE TABLE "Odd Table" ( -- the table
                      id   INTEGER /* row */ PRIMARY KEY,
                      note TEXT COLLATE NOCASE CONSTRAINT short CHECK (length(note) < 9), -- a ), b
                      CONSTRAINT one UNIQUE (note) -- the end
                    ) STRICT""");
            var note = table.columns().get(1);
            var check = note.constraints(ColumnConstraint.Check.class).get(0);

            assertThat(replaced(table.name().span(), "staged")).startsWith("CREATE TABLE staged ( -- the table\n");
            assertThat(replaced(note.name().span(), "\"memo\"")).contains("\n  \"memo\" TEXT COLLATE NOCASE");
            assertThat(replaced(note.type(), "ANY")).contains("note ANY COLLATE");
            assertThat(replaced(check.expression(), "1")).contains("CONSTRAINT short CHECK (1), -- a ), b\n");
            assertThat(replaced(check.span(), "NOT NULL")).contains("COLLATE NOCASE NOT NULL, -- a ), b\n");
            assertThat(replaced(table.constraints().get(0).span(), "CHECK (1)")).contains("  CHECK (1) -- the end\n");
            assertThat(replaced(table.options().get(0).span(), "WITHOUT ROWID")).endsWith("\n) WITHOUT ROWID");
        }

        @Test
        void knowTheNamesOfTheirConstraints() {
            var table = table("CREATE TABLE t (a CONSTRAINT x NOT NULL CONSTRAINT \"y z\" CHECK (1) CONSTRAINT w,"
                    + " CONSTRAINT v CHECK (2) CONSTRAINT u)");

            assertThat(table.columns().get(0).constraints())
                    .extracting(constraint -> constraint.name().value())
                    .containsExactly("x", "y z", "w");
            assertThat(table.constraints())
                    .extracting(constraint -> constraint.name().value())
                    .containsExactly("v", "u");
        }

        @Test
        void knowWhatAViolationDoes() {
            var table =
                    table("CREATE TABLE t (a INTEGER PRIMARY KEY ON CONFLICT FAIL, b NOT NULL ON CONFLICT IGNORE UNIQUE"
                            + " ON CONFLICT REPLACE, UNIQUE (a, b) ON CONFLICT ROLLBACK)");

            assertThat(table.columns()
                            .get(0)
                            .constraints(ColumnConstraint.PrimaryKey.class)
                            .get(0)
                            .conflict())
                    .isEqualTo(Conflict.FAIL);
            assertThat(table.columns()
                            .get(1)
                            .constraints(ColumnConstraint.NotNull.class)
                            .get(0)
                            .conflict())
                    .isEqualTo(Conflict.IGNORE);
            assertThat(table.columns()
                            .get(1)
                            .constraints(ColumnConstraint.Unique.class)
                            .get(0)
                            .conflict())
                    .isEqualTo(Conflict.REPLACE);
            assertThat(((TableConstraint.Unique) table.constraints().get(0)).conflict())
                    .isEqualTo(Conflict.ROLLBACK);
        }

        @ParameterizedTest
        @CsvSource({
            "'(1 + 1)', EXPRESSION, 1 + 1",
            "'\"dq\"', STRING, '\"dq\"'",
            "bare, WORD, bare",
            "- 1.5e-3, NUMBER, - 1.5e-3",
            "x'00', BLOB, x'00'"
        })
        void knowHowADefaultIsWritten(String sql, DefaultText.Form form, String text) {
            var value = table("CREATE TABLE t (a DEFAULT " + sql + " NOT NULL)")
                    .columns()
                    .get(0)
                    .constraints(ColumnConstraint.Default.class)
                    .get(0)
                    .value();

            assertThat(value.form()).isEqualTo(form);
            assertThat(value.span().text()).isEqualTo(text);
        }

        private static CreateTable table(String sql) {
            return (CreateTable) Definition.parse(sql);
        }

        private static String replaced(Span span, String text) {
            return span.source().substring(0, span.start())
                    + text
                    + span.source().substring(span.end());
        }
    }

    @Nested
    class OtherObjects {

        @Test
        void areIndexes() {
            var index = (CreateIndex) Definition.parse(
                    "CREATE UNIQUE INDEX \"i;\" ON t (a, lower(b) COLLATE NOCASE DESC) WHERE a > ')' AND b");

            assertThat(index.name().value()).isEqualTo("i;");
            assertThat(index.unique()).isTrue();
            assertThat(index.parts())
                    .extracting(part -> part.expression().text())
                    .containsExactly("a", "lower(b)");
            assertThat(index.parts()).extracting(KeyPart::descending).containsExactly(false, true);
            assertThat(index.where()).hasToString("a > ')' AND b");
        }

        @Test
        void areTriggers() {
            var trigger = (CreateTrigger)
                    Definition.parse("CREATE TRIGGER g INSTEAD OF UPDATE OF a, \"b c\" ON v FOR EACH ROW"
                            + " WHEN NEW.begin = 'BEGIN' BEGIN SELECT CASE WHEN 1 THEN 'END' END; END");

            assertThat(trigger.timing()).isEqualTo(CreateTrigger.Timing.INSTEAD_OF);
            assertThat(trigger.event()).isEqualTo(TriggerEvent.UPDATE);
            assertThat(trigger.updated()).extracting(Name::value).containsExactly("a", "b c");
            assertThat(trigger.table().value()).isEqualTo("v");
            assertThat(trigger.when()).hasToString("NEW.begin = 'BEGIN'");
            assertThat(trigger.body()).hasToString("SELECT CASE WHEN 1 THEN 'END' END;");
        }

        @Test
        void areViews() {
            var view =
                    (CreateView) Definition.parse("CREATE VIEW IF NOT EXISTS main.v (\"x\", y) AS SELECT 1, 2 -- two");

            assertThat(view.name().value()).isEqualTo("v");
            assertThat(view.columns()).extracting(Name::value).containsExactly("x", "y");
            assertThat(view.query()).hasToString("SELECT 1, 2");
        }

        @Test
        void areVirtualTables() {
            var table = (CreateVirtualTable)
                    Definition.parse("CREATE VIRTUAL TABLE f USING fts5(a, content='t (1)', tokenize=\"x ) y\")");

            assertThat(table.module().value()).isEqualTo("fts5");
            assertThat(table.arguments()).hasToString("a, content='t (1)', tokenize=\"x ) y\"");
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                        DROP TABLE t                       | line 1, column 1  | there is 'DROP'
                        CREATE TABLE t                     | line 1, column 15 | it ends
                        CREATE TABLE t (a                  | line 1, column 18 | it ends
                        CREATE TABLE t (a INT,)            | line 1, column 23 | there is ')'
                        CREATE TABLE t (a 'open            | line 1, column 19 | not ended
                        CREATE TABLE t (a [open            | line 1, column 19 | not ended
                        CREATE TABLE t (a CHECK 1)         | line 1, column 25 | there is '1'
                        CREATE TABLE t (a DEFAULT )        | line 1, column 27 | the value of a default is expected, there is ')'
                        CREATE TABLE t (a REFERENCES u ON DELETE NOTHING) | line 1, column 42 | NOTHING
                        CREATE TABLE t (a UNIQUE ON CONFLICT PANIC)       | line 1, column 38 | PANIC
                        CREATE TABLE t (a) nonsense ( b    | line 1, column 29 | there is '('
                        CREATE TABLE t AS SELECT 1         | line 1, column 16 | there is 'AS'
                        CREATE INDEX i ON t ()             | line 1, column 22 | there is ')'
                        CREATE TRIGGER g AFTER LOOKING ON t BEGIN SELECT 1; END | line 1, column 24 | LOOKING
                        CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1;      | line 1, column 51 | it ends
                        """)
        void isRefusedWithItsPlace(String sql, String place, String what) {
            assertThatExceptionOfType(InvalidMigrationException.class)
                    .isThrownBy(() -> Definition.parse(sql))
                    .satisfies(refusal -> assertThat(refusal.problems())
                            .singleElement()
                            .satisfies(problem -> {
                                assertThat(problem.where()).startsWith(place);
                                assertThat(problem.what()).contains(what).endsWith(".");
                                assertThat(problem.fix()).endsWith(".");
                            }));
        }

        @Test
        void isCountedInLines() {
            assertThatExceptionOfType(InvalidMigrationException.class)
                    .isThrownBy(() -> Definition.parse("CREATE TABLE t (\n  a INT,\n  b CHECK x\n)"))
                    .withMessageContaining("line 3, column 11");
        }

        /** Whatever is cut off or put in, the answer is a tree or a refusal, never another failure. */
        @Test
        void neverFailsOtherwise() {
            for (var sql : OddTables.all()) {
                for (var position = 0; position <= sql.length(); position++) {
                    requireTreeOrRefusal(sql.substring(0, position));
                    requireTreeOrRefusal(sql.substring(0, position) + ")" + sql.substring(position));
                    requireTreeOrRefusal(sql.substring(0, position) + "(" + sql.substring(position));
                    requireTreeOrRefusal(sql.substring(0, position) + " CONSTRAINT " + sql.substring(position));
                }
            }
        }

        private static void requireTreeOrRefusal(String sql) {
            try {
                assertThat(Definition.parse(sql).span().end()).isLessThanOrEqualTo(sql.length());
            } catch (InvalidMigrationException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    /** What SQLite itself refuses may pass; what it takes, must. */
    @Test
    void whatSqliteTakesIsRead() {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            for (var sql : OddTables.all()) {
                database.execute(
                        sql, "ALTER TABLE " + quoted(sql) + " ADD COLUMN added TEXT DEFAULT 'x' CHECK (added <> '')");
                var kept = (String) database.value(
                        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");

                var table = (CreateTable) Definition.parse(kept);

                assertThat(table.columns()
                                .get(table.columns().size() - 1)
                                .name()
                                .value())
                        .isEqualTo("added");
                database.execute("DROP TABLE " + quoted(sql));
            }
        }
    }

    private static String quoted(String sql) {
        return "\"" + ((CreateTable) Definition.parse(sql)).name().value() + "\"";
    }
}
