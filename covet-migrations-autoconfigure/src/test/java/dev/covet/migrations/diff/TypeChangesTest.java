package dev.covet.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeChangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            smallint      | integer        | WIDENING
            bigint        | integer        | NARROWING
            integer       | double         | WIDENING
            integer       | real           | NARROWING
            integer       | decimal(10,0)  | WIDENING
            integer       | decimal(9,0)   | NARROWING
            decimal(9,0)  | integer        | WIDENING
            decimal(10,0) | integer        | NARROWING
            decimal(9,1)  | integer        | NARROWING
            decimal(8,2)  | decimal(10,2)  | WIDENING
            decimal(8,2)  | decimal(10,4)  | WIDENING
            decimal(8,2)  | decimal(9,4)   | NARROWING
            double        | real           | NARROWING
            varchar(20)   | varchar(21)    | WIDENING
            varchar(20)   | varchar(19)    | NARROWING
            varchar(20)   | char(20)       | NARROWING
            char(4)       | varchar(4)     | WIDENING
            varchar(20)   | text           | WIDENING
            text          | varchar(9999)  | NARROWING
            text          | integer        | UNSAFE
            integer       | varchar(11)    | WIDENING
            integer       | varchar(10)    | NARROWING
            varbinary(8)  | varbinary(16)  | WIDENING
            varbinary(8)  | blob           | WIDENING
            blob          | varbinary(16)  | NARROWING
            binary(8)     | binary(16)     | UNSAFE
            date          | timestamp      | WIDENING
            timestamp     | date           | NARROWING
            timestamp(3)  | timestamp      | WIDENING
            timestamp     | timestamp(3)   | NARROWING
            timestamp     | timestamptz    | UNSAFE
            date          | time           | IMPOSSIBLE
            boolean       | integer        | UNSAFE
            boolean       | date           | IMPOSSIBLE
            uuid          | bigint         | IMPOSSIBLE
            uuid          | varchar(36)    | UNSAFE
            json          | text           | WIDENING
            text          | json           | UNSAFE
            enum('A')     | enum('A', 'B') | WIDENING
            enum('A','B') | enum('B', 'A') | WIDENING
            enum('A','B') | enum('A')      | NARROWING
            enum('AB')    | varchar(2)     | WIDENING
            enum('AB')    | varchar(1)     | NARROWING
            varchar(2)    | enum('A')      | NARROWING
            array(integer)| array(bigint)  | WIDENING
            array(bigint) | array(integer) | NARROWING
            array(bigint) | integer        | IMPOSSIBLE
            array(bigint) | text           | UNSAFE
            """)
    void areClassified(String from, String to, TypeChange expected) {
        assertThat(TypeChanges.between(ColumnType.parse(from), ColumnType.parse(to)))
                .isEqualTo(expected);
    }

    @Test
    void theTableNamesEveryTypeInBothDirections() {
        var rows = TypeChanges.TABLE.lines().skip(1).toList();

        assertThat(rows)
                .hasSize(20)
                .allSatisfy(row -> assertThat(row.strip().split(" +")).hasSize(21));
    }

    @Test
    void thePageShowsTheSameTable() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "differences.md"));

        for (var row : TypeChanges.TABLE.lines().skip(1).toList()) {
            var cells = Arrays.asList(row.strip().split(" +"));
            assertThat(page).contains("| " + String.join(" | ", cells) + " |");
        }
    }
}
