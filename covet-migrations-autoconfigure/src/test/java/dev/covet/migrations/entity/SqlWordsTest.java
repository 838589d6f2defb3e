package dev.covet.migrations.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlWordsTest {

    @Test
    void wordsEndAtBlanksOutsideOfParenthesesAndQuotes() {
        assertThat(SqlWords.of("varchar(10) default  'a b)' check (x > (1 + 2))"))
                .containsExactly("varchar(10)", "default", "'a b)'", "check", "(x > (1 + 2))");
    }

    @Test
    void partsOfAListEndAtCommasOutsideOfParenthesesAndQuotes() {
        assertThat(SqlWords.list("lower(a, b), 'x,y' , \"c,d\" desc"))
                .containsExactly("lower(a, b)", "'x,y'", "\"c,d\" desc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "(a > 1)                 | a > 1",
                " ( (a) ) + 1 ) > 2      | ( (a) ) + 1 ) > 2",
                "(a > 1) AND (b > 1)     | (a > 1) AND (b > 1)",
                "((a > 1) AND (b > 1))   | (a > 1) AND (b > 1)",
                "(a = '(' OR b = ')')    | a = '(' OR b = ')'",
                "(a = ')')               | a = ')'",
                "(a = '(') OR (b = ')')  | (a = '(') OR (b = ')')",
                "a                       | a",
                "(a                      | (a"
            })
    void onlyParenthesesAroundTheWholeAreTakenAway(String expression, String unwrapped) {
        assertThat(SqlWords.unwrapped(expression)).isEqualTo(unwrapped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {"'it''s' | it's", "\"a\"\"b\" | a\"b", "`c` | c", "plain | plain", "' | '", "'a\" | 'a\""})
    void quotesAroundAWordAreTakenAway(String word, String unquoted) {
        assertThat(SqlWords.unquoted(word)).isEqualTo(unquoted);
    }
}
