package dev.covet.migrations.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean",
                "smallint",
                "integer",
                "bigint",
                "real",
                "double",
                "text",
                "blob",
                "date",
                "uuid",
                "json",
                "decimal(10,2)",
                "decimal(38,0)",
                "char(1)",
                "varchar(40)",
                "binary(16)",
                "varbinary(255)",
                "time",
                "time(0)",
                "timestamp",
                "timestamp(3)",
                "timestamptz",
                "timestamptz(0)",
                "enum('A')",
                "enum('it''s', '', 'a, b', 'größe')",
                "array(integer)",
                "array(array(varchar(3)))",
                "array(enum('A', 'B'))"
            })
    void readsWhatItWrites(String spelling) {
        assertThat(ColumnType.parse(spelling)).hasToString(spelling);
    }

    @Test
    void isLenientAboutCaseAndBlanks() {
        assertThat(ColumnType.parse("  Decimal ( 10 , 2 ) ")).isEqualTo(new ColumnType.Decimal(10, 2));
        assertThat(ColumnType.parse("ENUM( 'a','B' )")).isEqualTo(new ColumnType.Enumerated(List.of("a", "B")));
    }

    @Test
    void aDecimalWithoutScaleHasNoFraction() {
        assertThat(ColumnType.parse("decimal(9)")).isEqualTo(new ColumnType.Decimal(9, 0));
    }

    @Test
    void timesHaveMicrosecondsUnlessTheySaySo() {
        assertThat(ColumnType.parse("timestamp")).isEqualTo(ColumnType.parse("timestamp(6)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "string",
                "varchar",
                "varchar()",
                "varchar(0)",
                "varchar(-1)",
                "varchar(a)",
                "varchar(1,2)",
                "varchar(40",
                "varchar(40))",
                "varchar(99999999999)",
                "varchar 40",
                "decimal",
                "decimal(2,3)",
                "decimal(0,0)",
                "decimal(1,2,3)",
                "timestamp(7)",
                "time()",
                "enum",
                "enum()",
                "enum('A', 'A')",
                "enum(A)",
                "enum('A)",
                "enum('A',)",
                "array",
                "array()",
                "array(integer",
                "integer(4)",
                "boolean x",
                "native"
            })
    void refusesWhatIsNoType(String spelling) {
        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> ColumnType.parse(spelling))
                .satisfies(refusal -> {
                    assertThat(refusal.problems()).hasSize(1);
                    assertThat(refusal.problems().get(0).fix()).isNotBlank();
                });
    }

    @Test
    void namesTheTypesWhereOneIsUnknown() {
        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> ColumnType.parse("datetime"))
                .withMessageContaining("'datetime'")
                .withMessageContaining("timestamp(p)");
    }
}
