package dev.covet.migrations.lexer;

import static dev.covet.migrations.schema.Engine.MARIADB;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.POSTGRESQL;
import static dev.covet.migrations.schema.Engine.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementLexerTest {

    private static List<String> split(Engine engine, String script) {
        return StatementLexer.split(engine, script).stream()
                .map(SqlStatement::sql)
                .toList();
    }

    @Nested
    class OnEveryEngine {

        @ParameterizedTest
        @EnumSource
        void semicolonsEndStatementsAndAreNoPartOfThem(Engine engine) {
            assertThat(split(engine, "SELECT 1; SELECT 2 ;\nSELECT 3"))
                    .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
        }

        @ParameterizedTest
        @EnumSource
        void blanksCommentsAndLoneSemicolonsAreNoStatements(Engine engine) {
            assertThat(split(engine, "")).isEmpty();
            assertThat(split(engine, " \r\n\t;; -- one\n/* two; */ ; -- three")).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void commentsAroundStatementsAreLeftOutAndThoseWithinStay(Engine engine) {
            var script = "-- before; it\n/* and; */ SELECT /*+ hint; */ 1 -- it's\n + 2 /* behind */ ; -- it";

            assertThat(split(engine, script)).containsExactly("SELECT /*+ hint; */ 1 -- it's\n + 2");
        }

        @ParameterizedTest
        @EnumSource
        void linesAreThoseOfTheFirstCharacterWhateverEndsThem(Engine engine) {
            var script = "\n-- a comment\r\nSELECT 1;\r\nSELECT\r\n2; SELECT 3;\n\n/* \n */ SELECT ';\n';SELECT 5";

            assertThat(StatementLexer.split(engine, script))
                    .extracting(SqlStatement::line)
                    .containsExactly(3, 4, 5, 8, 9);
        }

        @ParameterizedTest
        @EnumSource
        void aByteOrderMarkAtTheBeginningIsIgnored(Engine engine) {
            assertThat(StatementLexer.split(engine, "\uFEFFSELECT 1;"))
                    .containsExactly(new SqlStatement("SELECT 1", 1));
        }

        @ParameterizedTest
        @EnumSource
        void separatorsOfOtherProductsAreNotSpecial(Engine engine) {
            assertThat(split(engine, "SELECT 1\n/\nGO\n2;")).containsExactly("SELECT 1\n/\nGO\n2");
        }

        @ParameterizedTest
        @EnumSource
        void statementsThatEnginesAcceptAreFoundAgainInWhateverOrderTheyCome(Engine engine) {
            var random = new Random(20260726);
            var separators = List.of(
                    ";", " ; ", ";\n", ";;\r\n", "; -- it's; a comment\n", "\n/* it's; */;/**/", ";\n\n-- a\n-- b\n");
            for (var round = 0; round < 300; round++) {
                var expected = new ArrayList<String>();
                var script = new StringBuilder(random.nextBoolean() ? "" : "-- it's the beginning;\n");
                for (var count = random.nextInt(12); count > 0; count--) {
                    var statement = any(GoodStatements.of(engine), random);
                    expected.add(statement);
                    script.append(statement).append(any(separators, random));
                }

                assertThat(split(engine, script.toString())).isEqualTo(expected);
            }
        }

        private <T> T any(List<T> values, Random random) {
            return values.get(random.nextInt(values.size()));
        }
    }

    @Nested
    class OnPostgresql {

        @Test
        void stringsEndWithAnUndoubledQuoteAndBackslashesMeanNothing() {
            assertThat(split(POSTGRESQL, "SELECT 'a;''b;\\'; SELECT U&'\\0041;'; SELECT \"x;\"\"y\";"))
                    .containsExactly("SELECT 'a;''b;\\'", "SELECT U&'\\0041;'", "SELECT \"x;\"\"y\"");
        }

        @Test
        void backslashesEscapeInStringsWithAnE() {
            assertThat(split(POSTGRESQL, "SELECT E'a\\';b', e'\\\\'; SELECT name'\\'; SELECT 4"))
                    .containsExactly("SELECT E'a\\';b', e'\\\\'", "SELECT name'\\'", "SELECT 4");
        }

        @Test
        void aStringGoesOnInTheNextLineWithTheRulesOfItsFirstPart() {
            assertThat(split(
                            POSTGRESQL,
                            "SELECT E'a'\n -- more;\n 'b\\';'; SELECT 'a'\n'\\'; SELECT E'a' '\\'; SELECT 4"))
                    .containsExactly(
                            "SELECT E'a'\n -- more;\n 'b\\';'", "SELECT 'a'\n'\\'", "SELECT E'a' '\\'", "SELECT 4");
        }

        @Test
        void dollarQuotesEndWithTheirOwnTag() {
            assertThat(split(POSTGRESQL, "DO $$ a; $b$ ' $$; DO $a$ $$;$b$;$$ $a$; DO $ä_1$;$a$ä_2$;$ä_1$"))
                    .containsExactly("DO $$ a; $b$ ' $$", "DO $a$ $$;$b$;$$ $a$", "DO $ä_1$;$a$ä_2$;$ä_1$");
        }

        @Test
        void dollarsInNamesAndParametersQuoteNothing() {
            assertThat(split(POSTGRESQL, "SELECT a$b$c; SELECT d$b$e; SELECT $1; SELECT $1, $2$x$;$x$, 3$$;$$"))
                    .containsExactly("SELECT a$b$c", "SELECT d$b$e", "SELECT $1", "SELECT $1, $2$x$;$x$, 3$$;$$");
        }

        @Test
        void blockCommentsNest() {
            assertThat(split(POSTGRESQL, "SELECT /* a; /* b; */ c; ' */ 1; SELECT 2"))
                    .containsExactly("SELECT /* a; /* b; */ c; ' */ 1", "SELECT 2");
        }

        @Test
        void aHashIsAnOperator() {
            assertThat(split(POSTGRESQL, "SELECT 1 # 2; SELECT 3")).containsExactly("SELECT 1 # 2", "SELECT 3");
        }

        @Test
        void standardBodiesEndWithTheirOwnEnd() {
            var body = """
                    CREATE OR REPLACE FUNCTION f(a int) RETURNS int
                    BEGIN ATOMIC
                     SELECT CASE a WHEN 1 THEN 2 ELSE CASE WHEN a > 1 THEN 3 END END AS end;
                     SELECT t.end FROM (SELECT 1 AS end) t;
                    END""";

            assertThat(split(POSTGRESQL, body + "; SELECT 1;")).containsExactly(body, "SELECT 1");
        }

        @Test
        void aBeginThatIsNotAtomicIsAStatementOfItsOwn() {
            assertThat(split(POSTGRESQL, "BEGIN; CREATE FUNCTION begin() RETURNS int RETURN 1; END;"))
                    .containsExactly("BEGIN", "CREATE FUNCTION begin() RETURNS int RETURN 1", "END");
        }

        @Test
        void rulesMayDoSeveralThingsInParentheses() {
            var rule =
                    "CREATE OR REPLACE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b WHERE (c = 1))";

            assertThat(split(POSTGRESQL, rule + "; SELECT 1")).containsExactly(rule, "SELECT 1");
        }
    }

    @Nested
    class OnMysqlAndMariadb {

        @ParameterizedTest
        @EnumSource(names = {"MYSQL", "MARIADB"})
        void backslashesEscapeInStringsButNotInNames(Engine engine) {
            assertThat(split(engine, "SELECT 'a\\';', \"b\\\";\"\"c;\"; SELECT `d\\`; SELECT `e;``f`"))
                    .containsExactly("SELECT 'a\\';', \"b\\\";\"\"c;\"", "SELECT `d\\`", "SELECT `e;``f`");
        }

        @ParameterizedTest
        @EnumSource(names = {"MYSQL", "MARIADB"})
        void dashesWithoutBlankAreAnExpressionWithinAStatement(Engine engine) {
            assertThat(split(engine, "SELECT 5--1; SELECT 2 --\t3;\n+ 4; SELECT 5 --"))
                    .containsExactly("SELECT 5--1", "SELECT 2 --\t3;\n+ 4", "SELECT 5");
        }

        @ParameterizedTest
        @EnumSource(names = {"MYSQL", "MARIADB"})
        void dashesWithoutBlankAreACommentBetweenStatements(Engine engine) {
            assertThat(split(engine, "--SELECT 1;\nSELECT 2;--it's;\n--more")).containsExactly("SELECT 2");
        }

        @ParameterizedTest
        @EnumSource(names = {"MYSQL", "MARIADB"})
        void hashesBeginCommentsAndBlockCommentsDoNotNest(Engine engine) {
            assertThat(split(engine, "# it's;\nSELECT 1 # it's;\n + 2; SELECT /* /* ; */ 3;"))
                    .containsExactly("SELECT 1 # it's;\n + 2", "SELECT /* /* ; */ 3");
        }

        @ParameterizedTest
        @EnumSource(names = {"MYSQL", "MARIADB"})
        void commentsThatTheServerExecutesAreStatementsOrPartsOfThem(Engine engine) {
            assertThat(split(
                            engine,
                            "/*!40101 SET a='*/;' */; CREATE TABLE t (a INT) /*!ENGINE=x /* y; */ */; /*+ no */"))
                    .containsExactly("/*!40101 SET a='*/;' */", "CREATE TABLE t (a INT) /*!ENGINE=x /* y; */ */");
        }

        @Test
        void onlyMariadbExecutesItsOwnComments() {
            assertThat(split(MARIADB, "/*M!100100 SET a='*/;' */;")).containsExactly("/*M!100100 SET a='*/;' */");
            assertThat(split(MYSQL, "/*M!100100 SET a=1; it's */;")).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"MYSQL", "MARIADB"})
        void beginAloneIsAStatement(Engine engine) {
            assertThat(split(engine, "BEGIN; SELECT 1; BEGIN WORK; COMMIT"))
                    .containsExactly("BEGIN", "SELECT 1", "BEGIN WORK", "COMMIT");
        }

        @ParameterizedTest
        @EnumSource(names = {"MYSQL", "MARIADB"})
        void bodiesInOtherLanguagesAreStrings(Engine engine) {
            assertThat(split(engine, "CREATE FUNCTION f() RETURNS INT LANGUAGE JAVASCRIPT AS 'return 1;'; SELECT 2"))
                    .containsExactly("CREATE FUNCTION f() RETURNS INT LANGUAGE JAVASCRIPT AS 'return 1;'", "SELECT 2");
        }
    }

    @Nested
    class OnSqlite {

        @Test
        void allFourQuotesHideSemicolonsAndBackslashesMeanNothing() {
            assertThat(split(SQLITE, "SELECT 'a;''\\', \"b;\"\"\", `c;```, [d;[]; SELECT 2"))
                    .containsExactly("SELECT 'a;''\\', \"b;\"\"\", `c;```, [d;[]", "SELECT 2");
        }

        @Test
        void theEndOfTheScriptEndsABlockComment() {
            assertThat(split(SQLITE, "SELECT 1; /* the end; it's")).containsExactly("SELECT 1");
            assertThat(split(SQLITE, "SELECT 1 /* the end; it's")).containsExactly("SELECT 1");
        }

        @Test
        void triggersEndWithAnEndBehindASemicolon() {
            var trigger = "CREATE TEMP TRIGGER t AFTER UPDATE ON a WHEN CASE WHEN 1 THEN 1 END BEGIN\n"
                    + " UPDATE a SET b = CASE WHEN 1 THEN 2 END; SELECT CASE 1 WHEN 1 THEN 2 END; /* ; */ END";

            assertThat(split(SQLITE, trigger + "; END; SELECT 1;")).containsExactly(trigger, "END", "SELECT 1");
        }

        @Test
        void beginIsAStatementElsewhere() {
            assertThat(split(SQLITE, "BEGIN; CREATE TABLE trigger_log (begin INT); END TRANSACTION;"))
                    .containsExactly("BEGIN", "CREATE TABLE trigger_log (begin INT)", "END TRANSACTION");
        }
    }
}
