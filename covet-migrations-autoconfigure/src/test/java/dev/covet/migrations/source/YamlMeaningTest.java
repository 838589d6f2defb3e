package dev.covet.migrations.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlMeaningTest {

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", "false", "False", "FALSE"})
    void booleansAreTrueAndFalse(String plain) {
        assertThat(YamlMeaning.of(plain)).isEqualTo(YamlMeaning.BOOLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void nothingIsWrittenInFiveWays(String plain) {
        assertThat(YamlMeaning.of(plain)).isEqualTo(YamlMeaning.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-7", "+7", "1234567890123456789012345", "0x1F", "0o17"})
    void wholeNumbersAreNumbers(String plain) {
        assertThat(YamlMeaning.of(plain)).isEqualTo(YamlMeaning.INTEGER);
        assertThat(YamlMeaning.number(plain)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "-1.25", "1.", ".5", "1e3", "1E+3", "1.5e-3", "+.5"})
    void fractionsAreNumbers(String plain) {
        assertThat(YamlMeaning.of(plain)).isEqualTo(YamlMeaning.FRACTION);
        assertThat(YamlMeaning.number(plain)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "-.inf", "+.INF", ".nan", ".NaN"})
    void someNumbersAreNotFinite(String plain) {
        assertThat(YamlMeaning.of(plain)).isEqualTo(YamlMeaning.NOT_FINITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "y",
                "n",
                "tRUE",
                "nULL",
                "0123",
                "00",
                "-01",
                "01.5",
                "1_000",
                "12:30",
                "2001-01-01",
                "1.4.0",
                "1e",
                "e3",
                ".",
                "-",
                "+",
                "0x",
                "0xG",
                "0o8",
                "-0x1F",
                "0b1",
                "1.5.",
                "0041_x",
                "١٢"
            })
    void everythingElseIsText(String plain) {
        assertThat(YamlMeaning.of(plain)).isEqualTo(YamlMeaning.TEXT);
    }
}
