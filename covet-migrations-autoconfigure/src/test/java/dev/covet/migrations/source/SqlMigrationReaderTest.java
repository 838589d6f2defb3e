package dev.covet.migrations.source;

import static dev.covet.migrations.source.SourceTests.problems;
import static dev.covet.migrations.source.SourceTests.readSql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.migration.Version;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SqlMigrationReaderTest {

    @Test
    void aFileWithoutSectionsIsAllUpAndCannotBeUndone() {
        var sql = sqlOf("CREATE TABLE t (a int);\nINSERT INTO t VALUES (1);\n");

        assertThat(sql.up()).isEqualTo(SqlText.of("CREATE TABLE t (a int);\nINSERT INTO t VALUES (1);\n"));
        assertThat(sql.down()).isNull();
        assertThat(sql.state()).isNull();
        assertThat(sql.engines()).isEmpty();
    }

    @Test
    void sectionsKeepTheLineNumbersOfTheFile() {
        var sql = sqlOf("-- covet: ticket=A-1\n-- covet:up\nSELECT 1;\n\n-- covet:down\nSELECT 2;\n");

        assertThat(sql.up()).isEqualTo(SqlText.of("\n\nSELECT 1;\n\n"));
        assertThat(sql.down()).isEqualTo(SqlText.of("\n\n\n\n\nSELECT 2;\n\n"));
    }

    @Test
    void nothingUnderDownIsNothingToUndo() {
        assertThat(sqlOf("-- covet:up\nSELECT 1;\n-- covet:down\n").down()).isEqualTo(SqlText.of(""));
        assertThat(sqlOf("-- covet:up\nSELECT 1;\n-- covet:down").down()).isEqualTo(SqlText.of(""));
        assertThat(sqlOf("-- covet:up\nSELECT 1;\n").down()).isNull();
    }

    @Test
    void downMayStandFirst() {
        var sql = sqlOf("-- covet:down\nSELECT 2;\n-- covet:up\nSELECT 1;\n");

        assertThat(sql.up()).isEqualTo(SqlText.of("\n\n\nSELECT 1;\n\n"));
        assertThat(sql.down()).isEqualTo(SqlText.of("\nSELECT 2;\n"));
    }

    @Test
    void theHeaderSaysEverythingThatYamlSays() {
        var migration = readSql("""
                -- covet: dependsOn=0041_x,0040_y ticket=JIRA-1 app=accounts
                -- Written by hand.
                --covet: version=1.4.0 transactional=never description="Add \\"all\\" users" reason=
                CREATE TABLE t (a int);
                """);

        assertThat(migration.dependsOn()).containsExactly("0041_x", "0040_y");
        assertThat(migration.app()).isEqualTo("accounts");
        assertThat(migration.version()).isEqualTo(Version.parse("1.4.0"));
        assertThat(migration.transactional()).isEqualTo(TransactionMode.NEVER);
        assertThat(migration.description()).isEqualTo("Add \"all\" users");
        assertThat(migration.metadata()).containsExactly(Map.entry("ticket", "JIRA-1"), Map.entry("reason", ""));
    }

    @Test
    void theHeaderMayNameEngines() {
        assertThat(sqlOf("-- covet: engines=postgresql,sqlite\nSELECT 1;\n").engines())
                .containsExactly(Engine.POSTGRESQL, Engine.SQLITE);
    }

    @Test
    void dependingOnNothingIsNotTheSameAsNotSaying() {
        assertThat(readSql("-- covet: dependsOn=\nSELECT 1;\n").dependsOn()).isEmpty();
        assertThat(readSql("SELECT 1;\n").dependsOn()).isNull();
    }

    @Test
    void commentsMayStandBeforeTheSections() {
        var sql = sqlOf("/* Licence:\n-- covet:down\n free */ -- really\n\n  -- why\n-- covet:up\nSELECT 1;\n");

        assertThat(sql.up()).isEqualTo(SqlText.of("\n".repeat(6) + "SELECT 1;\n\n"));
        assertThat(sql.down()).isNull();
    }

    @Test
    void lineEndsAndByteOrderMarksDoNotMatter() {
        assertThat(sqlOf("\uFEFF-- covet:up\r\nSELECT 1;\r\n-- covet:down\r\nSELECT 2;\r\n"))
                .isEqualTo(sqlOf("-- covet:up\nSELECT 1;\n-- covet:down\nSELECT 2;\n"));
    }

    @Test
    void directivesAreFoundInAnyLetterCase() {
        assertThat(sqlOf("-- Covet:UP\nSELECT 1;\n--COVET:Down\nSELECT 2;\n").down())
                .isNotNull();
    }

    @Test
    void aFileOfCommentsDoesNothing() {
        assertThat(sqlOf("-- Nothing to do here.\n").up()).isEqualTo(SqlText.of("-- Nothing to do here.\n"));
    }

    @Nested
    class BadInput {

        @Test
        void anUnknownDirectiveIsRefused() {
            refused("-- covet:up\nSELECT 1;\n-- covet:dwon\nSELECT 2;\n", "There is no directive 'covet:dwon'.", 3);
            assertThat(problems(() -> readSql("-- covet:dwon\n")).get(0).fix())
                    .startsWith("Did you mean 'covet:down'?");
        }

        @Test
        void aSectionWrittenAsHeaderIsRefused() {
            refused("-- covet: up\nSELECT 1;\n", "The header holds 'up', which is not key=value.", 1);
        }

        @Test
        void somethingBehindADirectiveIsRefused() {
            refused("-- covet:up now\nSELECT 1;\n", "Behind 'covet:up' stands 'now'.", 1);
        }

        @Test
        void sqlBeforeTheSectionsIsRefused() {
            refused("/* a */ SELECT 0;\n-- covet:up\nSELECT 1;\n", "There is SQL before the first section.", 1);
            refused("\n\nSELECT 0;\n-- covet:down\nSELECT 1;\n", "There is SQL before the first section.", 3);
        }

        @Test
        void aSectionTwiceIsRefused() {
            refused(
                    "-- covet:up\nSELECT 1;\n-- covet:up\nSELECT 2;\n",
                    "The section 'covet:up' begins for the second time.",
                    3);
        }

        @Test
        void downWithoutUpIsRefused() {
            refused("-- covet:down\nSELECT 1;\n", "There is a section 'covet:down', but none 'covet:up'.", 1);
        }

        @Test
        void aHeaderThatComesLateIsRefused() {
            var what = "A line of the header stands behind the first statement or section.";
            refused("SELECT 1;\n-- covet: ticket=A\n", what, 2);
            refused("-- covet:up\n-- covet: ticket=A\n", what, 2);
        }

        @Test
        void wrongHeadersAreRefused() {
            refused("-- covet: ticket\n", "The header holds 'ticket', which is not key=value.", 1);
            refused("-- covet: =x\n", "The header holds '=x', which is not key=value.", 1);
            refused("-- covet: a=\"x y\n", "The header holds 'a=\"x y', which is not key=value.", 1);
            refused("-- covet: app=a\n-- covet: app=b\n", "The header has the key 'app' twice.", 2);
            refused("-- covet: depends_on=a\n", "The header has no key 'depends_on'.", 1);
            refused("-- covet: version=1.4\n", "'1.4' is not a semantic version.", 1);
            refused(
                    "-- covet: transactional=no\n",
                    "The key 'transactional' takes auto or never, but this is 'no'.",
                    1);
            refused("-- covet: engines=postgres\n", "There is no engine 'postgres'.", 1);
            refused("-- covet: app=\"my app\"\n", "'my app' is not the name of an app.", 1);
        }

        @Test
        void anEmptyFileIsRefused() {
            refused("", "The file is empty.", 1);
            refused("\n \n", "The file is empty.", 1);
        }

        @Test
        void whatIsNotTextIsRefused() {
            assertThat(problems(() -> readSql("SELECT 1;\n\0")))
                    .containsExactly(new Problem(
                            "The file holds a NUL character.",
                            "db/covet/0007_x.sql, line 2, column 1",
                            "Save it as text in the encoding UTF-8."));
        }

        @Test
        void allProblemsAreToldAtOnce() {
            assertThat(problems(
                            () -> readSql("-- covet: version=x transactional=y\n-- covet:nothing\n-- covet:down\n")))
                    .hasSize(4);
        }

        private void refused(String text, String what, int line) {
            var problems = problems(() -> readSql(text));

            assertThat(problems).as(problems.toString()).hasSize(1);
            assertThat(problems.get(0).what()).isEqualTo(what);
            assertThat(problems.get(0).where()).isEqualTo("db/covet/0007_x.sql, line " + line);
            assertThat(problems.get(0).fix()).isNotBlank();
        }
    }

    private static RunSql sqlOf(String text) {
        var operations = readSql(text).operations();
        assertThat(operations).hasSize(1);
        return (RunSql) operations.get(0);
    }
}
