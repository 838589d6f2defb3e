package dev.covet.migrations.catalog.sqlite;

import static dev.covet.migrations.catalog.sqlite.Reading.column;
import static dev.covet.migrations.catalog.sqlite.Reading.table;
import static dev.covet.migrations.catalog.sqlite.Reading.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.dialect.NativeTypes;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.SqlText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How columns of SQLite are read. */
class ColumnsTest {

    @Test
    void keepTheirOrderAndTheSpellingOfTheirNames() {
        assertThat(table("CREATE TABLE t (Zeta, \"alpha beta\", [select], `b``t`, 'x')")
                        .columns())
                .extracting(Column::name)
                .containsExactly("Zeta", "alpha beta", "select", "b`t", "x");
    }

    @Test
    void mayBeWithoutType() {
        assertThat(column("").type()).isEqualTo(NativeTypes.of("", Engine.SQLITE));
    }

    @Test
    void keepATypeOfTheirOwnAsItIsDeclared() {
        assertThat(column("\"FLOATING POINT\"").type()).isEqualTo(NativeTypes.of("FLOATING POINT", Engine.SQLITE));
        assertThat(column("\"odd-type\"").type()).isEqualTo(NativeTypes.of("\"odd-type\"", Engine.SQLITE));
    }

    @Test
    void areNullableUnlessTheySayOtherwise() {
        assertThat(column("text").nullable()).isTrue();
        assertThat(column("text NULL").nullable()).isTrue();
        assertThat(column("text NOT NULL").nullable()).isFalse();
    }

    @Test
    void sayWhatAViolatedNotNullDoes() {
        assertThat(column("text NOT NULL ON CONFLICT REPLACE DEFAULT 'x'").options())
                .isEqualTo(SqlText.of(Map.of(Engine.SQLITE, "ON CONFLICT REPLACE")));
        assertThat(column("text NOT NULL ON CONFLICT ABORT").options()).isNull();
    }

    @Test
    void haveTheLastCollation() {
        assertThat(column("text COLLATE nocase").collation()).isEqualTo("NOCASE");
        assertThat(column("text COLLATE \"RTRIM\"").collation()).isEqualTo("RTRIM");
        assertThat(column("text COLLATE NOCASE COLLATE binary").collation()).isNull();
    }

    @Test
    void areComputedFromOthers() {
        assertThat(column("real GENERATED ALWAYS AS (other * (2 + 1)) STORED").generated())
                .isEqualTo(new Generated(SqlText.of("other * (2 + 1)"), true));
        assertThat(column("AS (other /* twice */ * 2)").generated())
                .isEqualTo(new Generated(SqlText.of("other   * 2"), false));
    }

    @Nested
    class Defaults {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '~',
                value = {"'it''s', it's", "\"dq\", dq", "bare, bare", "'', ~~", "'NULL', NULL", "[br], br"})
        void areTexts(String sql, String value) {
            assertThat(column("text DEFAULT " + sql).defaultValue()).isEqualTo(new ColumnDefault.OfText(value));
        }

        @ParameterizedTest
        @CsvSource({"0, 0", "-1.50, -1.50", "+ 3, 3", "- 4, -4", "007, 7", "99999999999999999999, 99999999999999999999"
        })
        void areNumbers(String sql, String value) {
            assertThat(column("numeric DEFAULT " + sql).defaultValue())
                    .isEqualTo(new ColumnDefault.OfNumber(new BigDecimal(value)));
        }

        @ParameterizedTest
        @CsvSource({"1, true", "0, false", "TRUE, true", "false, false"})
        void areYesOrNoInColumnsThatAre(String sql, boolean value) {
            assertThat(column("boolean DEFAULT " + sql).defaultValue()).isEqualTo(new ColumnDefault.OfBoolean(value));
        }

        @Test
        void areNumbersForYesAndNoElsewhere() {
            assertThat(column("integer DEFAULT true").defaultValue())
                    .isEqualTo(new ColumnDefault.OfNumber(BigDecimal.ONE));
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '~',
                value = {
                    "(1+1), 1+1",
                    "(lower(hex(randomblob(4)))), lower(hex(randomblob(4)))",
                    "CURRENT_TIMESTAMP, CURRENT_TIMESTAMP",
                    "current_date, CURRENT_DATE",
                    "x'c3bc', X'C3BC'",
                    "0x1F, 0x1F",
                    "1e3, 1e3",
                    "-0.0, -0.0",
                    "5., 5."
                })
        void areExpressions(String sql, String expression) {
            assertThat(column("real DEFAULT " + sql).defaultValue())
                    .isEqualTo(new ColumnDefault.OfExpression(SqlText.of(expression)));
        }

        @Test
        void areExpressionsWhereATextWouldStandForBytes() {
            assertThat(column("blob DEFAULT 'it''s'").defaultValue())
                    .isEqualTo(new ColumnDefault.OfExpression(SqlText.of("'it''s'")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"text", "text DEFAULT NULL", "text DEFAULT null"})
        void areNoneWhenRowsGetNullAnyway(String definition) {
            assertThat(column(definition).defaultValue()).isNull();
        }

        @Test
        void areTheLastOneOfSeveral() {
            assertThat(column("text DEFAULT 'a' DEFAULT 'b'").defaultValue()).isEqualTo(new ColumnDefault.OfText("b"));
        }
    }

    @Nested
    class Identities {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                    "CREATE TABLE t (id INTEGER CONSTRAINT x PRIMARY KEY ASC AUTOINCREMENT NOT NULL)",
                    "CREATE TABLE t (id INTEGER, PRIMARY KEY (id AUTOINCREMENT))"
                })
        void giveNumbersThatNeverComeAgain(String sql) {
            var table = table(sql);

            assertThat(table.columns())
                    .containsExactly(Column.of("id", type("integer")).withIdentity(Identity.BY_DEFAULT));
            assertThat(table.primaryKey()).hasToString("PrimaryKey[name=pk_t, columns=[id]]");
        }

        @Test
        void areNotWhatMerelyNamesTheRow() {
            var table = table("CREATE TABLE t (id INTEGER PRIMARY KEY)");

            assertThat(table.columns())
                    .isEqualTo(List.of(Column.of("id", type("integer")).notNull()));
        }

        @Test
        void wouldBeMadeOfAKeyInAnotherSpelling() {
            assertThat(table("CREATE TABLE t (id INT PRIMARY KEY)").columns())
                    .containsExactly(Column.of("id", NativeTypes.of("INT", Engine.SQLITE))
                            .notNull());
            assertThat(table("CREATE TABLE t (id INT PRIMARY KEY) WITHOUT ROWID")
                            .columns())
                    .containsExactly(Column.of("id", type("integer")).notNull());
            assertThat(table("CREATE TABLE t (id INT, x INT, PRIMARY KEY (id, x))")
                            .columns())
                    .extracting(Column::type)
                    .containsOnly(type("integer"));
        }
    }
}
