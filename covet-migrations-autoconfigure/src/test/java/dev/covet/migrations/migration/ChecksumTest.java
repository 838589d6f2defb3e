package dev.covet.migrations.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {

    private static final Checksum PLAIN = Checksum.of("CREATE TABLE a\n(id int)\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE a\r\n(id int)\r\n",
                "CREATE TABLE a\r(id int)\r",
                "\uFEFFCREATE TABLE a\n(id int)\n",
                "CREATE TABLE a\n(id int)",
                "CREATE TABLE a\n(id int)\n\n\n"
            })
    void lineEndsByteOrderMarkAndClosingLineEndsDoNotCount(String text) {
        assertThat(Checksum.of(text)).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE a (id int)\n",
                "CREATE TABLE a\n\n(id int)\n",
                "\nCREATE TABLE a\n(id int)\n",
                "create table a\n(id int)\n"
            })
    void everyOtherChangeCounts(String text) {
        assertThat(Checksum.of(text)).isNotEqualTo(PLAIN);
    }

    @Test
    void itIsKeptWithItsAlgorithmAndReadBack() {
        assertThat(PLAIN.toString()).startsWith("1:").hasSize(66);
        assertThat(Checksum.parse(PLAIN.toString())).isEqualTo(PLAIN);
    }

    @Test
    void itIsSha256OfTheNormalText() {
        // printf 'a' | sha256sum
        assertThat(Checksum.of("\uFEFFa\r\n".getBytes(StandardCharsets.UTF_8)).value())
                .isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    }
}
