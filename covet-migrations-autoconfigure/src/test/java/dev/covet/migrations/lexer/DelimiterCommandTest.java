package dev.covet.migrations.lexer;

import static dev.covet.migrations.schema.Engine.MARIADB;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimiterCommandTest {

    private static List<String> split(String script) {
        return StatementLexer.split(MYSQL, script).stream()
                .map(SqlStatement::sql)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$", "//", ";;", "|", "@@", "--", "#", "/", "END_OF_IT"})
    void whateverItNamesEndsStatementsUntilTheNextOne(String delimiter) {
        var procedure = "CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END";
        var script = "SELECT 0;\nDELIMITER " + delimiter + "\n" + procedure + delimiter + "\n\n SELECT 3 " + delimiter
                + "\ndelimiter ;\nSELECT 4; SELECT 5";

        assertThat(split(script)).containsExactly("SELECT 0", procedure, "SELECT 3", "SELECT 4", "SELECT 5");
    }

    @Test
    void mariadbKnowsItToo() {
        assertThat(StatementLexer.split(MARIADB, "\tDELIMITER //\r\nSELECT 1; //\r\nSELECT 2 //\r\n"))
                .containsExactly(new SqlStatement("SELECT 1", 2), new SqlStatement("SELECT 2", 3));
    }

    @Test
    void theDelimiterIsFoundDirectlyBehindAWordButNotInStringsOrComments() {
        assertThat(split("DELIMITER $$\nSELECT '$$', `$$`, \"$$\" /* $$ */ -- $$\nEND$$SELECT a$b$$"))
                .containsExactly("SELECT '$$', `$$`, \"$$\" /* $$ */ -- $$\nEND", "SELECT a$b");
    }

    @Test
    void aSemicolonBeforeTheDelimiterIsNoPartOfTheStatement() {
        assertThat(split("DELIMITER $$\nBEGIN SELECT 1; END; -- done\n$$\n;$$ SELECT 2; ;\n"))
                .containsExactly("BEGIN SELECT 1; END", "SELECT 2");
    }

    @Test
    void aDumpedTriggerStaysWhole() {
        var trigger =
                "/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`%`*/ /*!50003 TRIGGER t BEFORE INSERT ON a FOR EACH ROW"
                        + " BEGIN SET @a = 1; SET @b = 2; END */";

        assertThat(split("DELIMITER ;;\n" + trigger + ";;\nDELIMITER ;\nSELECT 1;"))
                .containsExactly(trigger, "SELECT 1");
    }

    @Test
    void aColumnMayHaveItsName() {
        var table = "CREATE TABLE t (\n delimiter CHAR(1),\n quote CHAR(1)\n)";

        assertThat(split(table + "; SELECT\n delimiter ;SELECT 3"))
                .containsExactly(table, "SELECT\n delimiter", "SELECT 3");
    }

    @Test
    void aCommentMayFollowIt() {
        assertThat(split("DELIMITER // -- from here\nSELECT 1; SELECT 2//")).containsExactly("SELECT 1; SELECT 2");
    }

    @Test
    void otherTextBehindItIsRefused() {
        assertThatThrownBy(() -> split("SELECT 1;\nDELIMITER // CREATE PROCEDURE p() SELECT 1 //"))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("Behind 'DELIMITER //'")
                .hasMessageContaining("line 2, column 1")
                .hasMessageContaining("Move 'CREATE PROCEDURE p() SELECT 1 //' to a line of its own.");
    }

    @Test
    void itHasToNameADelimiter() {
        assertThatThrownBy(() -> split("DELIMITER \nSELECT 1"))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("DELIMITER names no delimiter");
    }

    @Test
    void itIsNoCommandOnOtherEngines() {
        assertThat(StatementLexer.split(POSTGRESQL, "DELIMITER //\nSELECT 1; SELECT 2"))
                .hasSize(2);
    }
}
