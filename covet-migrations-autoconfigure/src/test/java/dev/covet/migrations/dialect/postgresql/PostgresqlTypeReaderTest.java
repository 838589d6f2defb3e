package dev.covet.migrations.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresqlTypeReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boolean | boolean",
                "BOOL | boolean",
                "int4 | integer",
                "int8 | bigint",
                "double precision | double",
                "float(24) | real",
                "float(25) | double",
                "bytea | blob",
                "jsonb | json",
                "uuid | uuid",
                "character | char(1)",
                "character(5) | char(5)",
                "character varying(40) | varchar(40)",
                "varchar(40) | varchar(40)",
                "numeric(10,2) | decimal(10,2)",
                "decimal(10) | decimal(10,0)",
                "time without time zone | time",
                "timestamp(3) without time zone | timestamp(3)",
                "timestamp | timestamp",
                "timestamptz(6) | timestamptz",
                "timestamp(0) with time zone | timestamptz(0)",
                "integer[] | array(integer)",
                "varchar(7)[3][3] | array(varchar(7))",
                "timestamp(3) with time zone[] | array(timestamptz(3))"
            })
    void findsTheLogicalType(String spelling, String type) {
        assertThat(new PostgresqlTypeReader().read(spelling)).isEqualTo(ColumnType.parse(type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tsvector | tsvector",
                "JSON | json",
                "varchar | character varying",
                "numeric | numeric",
                "numeric(2,5) | numeric(2,5)",
                "numeric(5,-2) | numeric(5,-2)",
                "serial check (now()) | serial check (now())",
                "varchar() | varchar()",
                "numeric(5,) | numeric(5,)",
                "varchar(99999999999) | varchar(99999999999)",
                "bit | bit(1)",
                "varbit(9) | bit varying(9)",
                "timetz(3) | time(3) with time zone",
                "interval year to month | interval year to month",
                "interval second(2) | interval second(2)",
                "mood[][] | mood[]",
                "public.mood | public.mood",
                "\"char\" | \"char\"",
                "\"Mixed Schema\".\"Enum Type\"[] | \"Mixed Schema\".\"Enum Type\"[]"
            })
    void keepsTheSpellingWhereNoLogicalTypeFits(String spelling, String canonical) {
        assertThat(new PostgresqlTypeReader().read(spelling))
                .isEqualTo(new ColumnType.Native(SqlText.of(Map.of(Engine.POSTGRESQL, canonical))));
    }
}
