package dev.covet.migrations.dialect.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "SELECT * FROM Pets | pets",
                "SELECT * FROM \"pets\" | PETS",
                "SELECT * FROM [pets] | pets",
                "SELECT * FROM `pets` | pets",
                "SELECT * FROM \"a\"\"b\" | a\"b",
                "SELECT * FROM `a``b` | a`b",
                "SELECT * FROM straße | STRAßE"
            })
    void areWordsAndQuotedNamesInAnyLetterCase(String sql, String name) {
        assertThat(Mentions.in(sql, name)).isTrue();
        assertThat(Mentions.ofColumn(sql, name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT 'pets'", "SELECT 1 -- pets", "SELECT 1 /* pets */", "SELECT petstore", "SELECT pet"})
    void areNeitherStringsNorCommentsNorPartsOfWords(String sql) {
        assertThat(Mentions.in(sql, "pets")).isFalse();
    }

    @Test
    void ofAColumnAreNoCalls() {
        assertThat(Mentions.ofColumn("CHECK (length (a) > 0)", "length")).isFalse();
        assertThat(Mentions.ofColumn("CHECK (length(length) > 0)", "length")).isTrue();
    }
}
