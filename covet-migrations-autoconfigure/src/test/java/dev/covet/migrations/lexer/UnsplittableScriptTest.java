package dev.covet.migrations.lexer;

import static dev.covet.migrations.schema.Engine.MARIADB;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.POSTGRESQL;
import static dev.covet.migrations.schema.Engine.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts that cannot be taken apart are refused with the place where the trouble begins. */
class UnsplittableScriptTest {

    private static Problem problem(Engine engine, String script) {
        var thrown = catchThrowableOfType(InvalidMigrationException.class, () -> StatementLexer.split(engine, script));
        assertThat(thrown).isNotNull();
        return thrown.problems().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void aStringThatIsNotEnded(Engine engine) {
        assertThat(problem(engine, "SELECT 1;\r\nSELECT '😀', 'it''s;\n SELECT 2;"))
                .isEqualTo(new Problem(
                        "The string that begins here is not ended.",
                        "line 2, column 13",
                        "Add the closing ' where it belongs."));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
    void aCommentThatIsNotEnded(Engine engine) {
        var problem = problem(
                engine,
                "\uFEFFSELECT 1; /* /* */ ; SELECT /* 2".replace("/* */ ", engine == POSTGRESQL ? "/* */ " : ""));

        assertThat(problem.what()).isEqualTo("The comment that begins here is not ended.");
        assertThat(problem.where()).isEqualTo("line 1, column 11");
    }

    @Test
    void aCommentToExecuteThatIsNotEnded() {
        assertThat(problem(MYSQL, "SELECT 1;\n /*!40101 SET a = 1;").where()).isEqualTo("line 2, column 2");
        assertThat(problem(MARIADB, "/*M!40101 SET a = 1;").where()).isEqualTo("line 1, column 1");
    }

    @Test
    void aDollarQuoteThatIsNotEnded() {
        var problem = problem(POSTGRESQL, "DO $body$ BEGIN; END $$; $bodY$");

        assertThat(problem.where()).isEqualTo("line 1, column 4");
        assertThat(problem.fix()).contains("$body$");
    }

    @Test
    void anIdentifierThatIsNotEnded() {
        assertThat(problem(POSTGRESQL, "SELECT \"a\"\"b; ").what())
                .isEqualTo("The name that begins here is not ended.");
        assertThat(problem(MYSQL, "SELECT `a; ").fix()).contains("`");
        assertThat(problem(SQLITE, "SELECT 1,\n\n  [a; ").where()).isEqualTo("line 3, column 3");
    }

    @Test
    void aBlockThatIsNotEnded() {
        var problem = problem(MYSQL, "SELECT 1;\nCREATE PROCEDURE p() BEGIN\n IF a THEN SELECT 1; \nEND;\nSELECT 2;");

        assertThat(problem.what()).isEqualTo("The block that begins here with 'BEGIN' is not ended.");
        assertThat(problem.where()).isEqualTo("line 2, column 22");
        assertThat(problem.fix()).contains("DELIMITER");
        assertThat(problem(SQLITE, "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1;")
                        .what())
                .contains("'BEGIN'");
        assertThat(problem(POSTGRESQL, "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE 1 END;")
                        .what())
                .contains("'BEGIN'");
    }

    @Test
    void rowsOfCopyBecauseOnlyPsqlCanSendThem() {
        var problem = problem(POSTGRESQL, "SELECT 1;\nCOPY public.t (a, b) FROM stdin;\n1\tit's\n\\.\n");

        assertThat(problem.what()).contains("COPY ... FROM STDIN");
        assertThat(problem.where()).isEqualTo("line 2, column 27");
        assertThat(problem.fix()).contains("INSERT");
    }

    @Test
    void copyFromElsewhereIsFine() {
        assertThat(StatementLexer.split(
                        POSTGRESQL, "COPY t FROM '/stdin'; COPY (SELECT * FROM stdin) TO '/t'; SELECT 1"))
                .hasSize(3);
    }

    @Test
    void commandsOfPsql() {
        var problem = problem(POSTGRESQL, "SELECT '\\a', $$ \\b $$; -- \\c\n\\connect other it's\nSELECT 1;");

        assertThat(problem.what()).startsWith("'\\connect' is a command of psql");
        assertThat(problem.where()).isEqualTo("line 2, column 1");
    }
}
