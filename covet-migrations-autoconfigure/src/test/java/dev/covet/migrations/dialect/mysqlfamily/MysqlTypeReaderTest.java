package dev.covet.migrations.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlTypeReaderTest {

    private final MysqlTypeReader mysql = new MysqlTypeReader(Engine.MYSQL, MysqlUuid.BYTES);
    private final MysqlTypeReader mariadb = new MysqlTypeReader(Engine.MARIADB, MysqlUuid.NATIVE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tinyint(1)|boolean",
                "boolean|boolean",
                "smallint|smallint",
                "smallint(6)|smallint",
                "int(11)|integer",
                "INTEGER|integer",
                "bigint(20)|bigint",
                "decimal(12,4)|decimal(12,4)",
                "numeric(7)|decimal(7,0)",
                "decimal|decimal(10,0)",
                "float|real",
                "float(53)|double",
                "double precision|double",
                "char|char(1)",
                "varchar(255)|varchar(255)",
                "binary(20)|binary(20)",
                "varbinary(16)|varbinary(16)",
                "longtext|text",
                "longblob|blob",
                "date|date",
                "time|time(0)",
                "time(6)|time",
                "datetime(3)|timestamp(3)",
                "timestamp(6)|timestamptz",
                "json|json"
            })
    void logicalTypes(String spelling, String type) {
        assertThat(mysql.read(spelling)).isEqualTo(ColumnType.parse(type));
        assertThat(mariadb.read(spelling)).isEqualTo(ColumnType.parse(type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tinyint(4)|tinyint",
                "bigint(20) unsigned|bigint unsigned",
                "INTEGER UNSIGNED|int unsigned",
                "int(5) unsigned zerofill|int(5) unsigned zerofill",
                "decimal(12,4) unsigned|decimal(12,4) unsigned",
                "double(10,3)|double(10,3)",
                "year(4)|year",
                "bit|bit(1)",
                "bit(9)|bit(9)",
                "mediumtext|mediumtext",
                "geometry|geometry",
                "set('a b','C')|set('a b','C')",
                "varchar(0)|varchar(0)",
                "varchar(500) /*M!100301 COMPRESSED*/|varchar(500) /*M!100301 COMPRESSED*/"
            })
    void typesOfTheEngine(String spelling, String type) {
        assertThat(mysql.read(spelling)).hasToString("native: {mysql=" + type + "}");
    }

    @Test
    void enumerations() {
        assertThat(mysql.read("enum('a','it''s','c,d','back\\\\slash','(')"))
                .isEqualTo(new ColumnType.Enumerated(List.of("a", "it's", "c,d", "back\\slash", "(")));
        assertThat(mysql.read("enum ('a','b')")).isEqualTo(new ColumnType.Enumerated(List.of("a", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enum()", "enum('a',)", "enum('a' 'b')", "enum('a'", "enum(a)", ""})
    void whatIsNoTypeStaysAsItIs(String spelling) {
        assertThat(mysql.read(spelling)).isInstanceOf(ColumnType.Native.class);
    }

    @Test
    void uuidsAsTheDialectWritesThem() {
        assertThat(mysql.read("binary(16)")).isEqualTo(ColumnType.parse("uuid"));
        assertThat(mysql.read("uuid")).isInstanceOf(ColumnType.Native.class);
        assertThat(mariadb.read("uuid")).isEqualTo(ColumnType.parse("uuid"));
        assertThat(mariadb.read("binary(16)")).isEqualTo(ColumnType.parse("binary(16)"));
    }
}
