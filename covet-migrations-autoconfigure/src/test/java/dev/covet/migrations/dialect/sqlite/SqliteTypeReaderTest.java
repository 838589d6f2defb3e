package dev.covet.migrations.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteTypeReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    boolean                 | boolean
                    BOOL                    | boolean
                    tinyint                 | smallint
                    SmallInt                | smallint
                    INT                     | integer
                    Integer                 | integer
                    mediumint               | integer
                    BIGINT                  | bigint
                    int8                    | bigint
                    real                    | real
                    double                  | double
                    double  precision       | double
                    float                   | double
                    TEXT                    | text
                    clob                    | text
                    blob                    | blob
                    date                    | date
                    time                    | time
                    timestamp               | timestamp
                    timestamp(3)            | timestamp
                    DATETIME                | timestamp
                    char(3)                 | char(3)
                    nchar(36)               | char(36)
                    varchar(255)            | varchar(255)
                    VARCHAR ( 40 )          | varchar(40)
                    character varying(7)    | varchar(7)
                    decimal(10,2)           | decimal(10,2)
                    NUMERIC(12, 2)          | decimal(12,2)
                    decimal(5)              | decimal(5,0)
                    """)
    void readsALogicalTypeOfTheSameAffinity(String declared, String logical) {
        var type = new SqliteTypeReader().read(declared);

        assertThat(type).isEqualTo(ColumnType.parse(logical));
        assertThat(classes(type.accept(new SqliteTypes()))).isEqualTo(classes(declared));
    }

    /** As which classes SQLite keeps values that look like something else, which is what a type does there. */
    private static List<List<Object>> classes(String type) {
        try (TestDatabase database = TestEngine.SQLITE.freshDatabase()) {
            database.execute(
                    "CREATE TABLE t(c " + type + ")",
                    "INSERT INTO t VALUES ('1'), ('1.5'), (1), (1.0), (1.5), ('x'), (x'31'), ('1e3'), (NULL)");
            return List.copyOf(database.query("SELECT typeof(c) FROM t ORDER BY rowid"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "numeric",
                "decimal",
                "DECIMAL(2,5)",
                "decimal(0)",
                "varchar",
                "varchar(0)",
                "varchar(1,2)",
                "varchar(99999999999)",
                "uuid",
                "json",
                "varbinary(16)",
                "binary(16)",
                "ANY",
                "STRING",
                "FLOATING POINT",
                "UNSIGNED BIG INT",
                "tinyint(1)",
                "int(11)",
                "decimal(+5,-2)",
                "\"odd(type\""
            })
    void keepsWhatNoLogicalTypeMeans(String declared) {
        var type = new SqliteTypeReader().read(declared);

        assertThat(type).isInstanceOf(ColumnType.Native.class);
        assertThat(type.accept(new SqliteTypes())).isEqualTo(declared);
    }
}
