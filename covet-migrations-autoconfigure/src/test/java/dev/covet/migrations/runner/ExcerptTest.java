package dev.covet.migrations.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    @Test
    void aStatementIsShownOnOneLineWithoutItsLiterals() {
        assertThat(Excerpt.of(
                        "UPDATE \"users\"\n   SET name = 'Ada''s', age = 3\nWHERE mail = 'a@b'", Engine.POSTGRESQL))
                .isEqualTo("UPDATE \"users\" SET name = '…''…', age = 3 WHERE mail = '…'");
    }

    @Test
    void aLongOneIsCut() {
        assertThat(Excerpt.of("SELECT " + "a, ".repeat(100), Engine.SQLITE))
                .hasSize(121)
                .endsWith("…");
    }

    @Test
    void aLineAboutJavaIsShownAsItIs() {
        assertThat(Excerpt.of("-- Java: com.example.EncryptCredentials", Engine.SQLITE))
                .isEqualTo("-- Java: com.example.EncryptCredentials");
    }

    @ParameterizedTest
    @EnumSource
    void anApostropheInACommentBeginsNoLiteral(Engine engine) {
        assertThat(Excerpt.of("INSERT -- don't\nINTO t /* it's */ VALUES ('secret')", engine))
                .isEqualTo("INSERT -- don't INTO t /* it's */ VALUES ('…')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'it\\'s', 'secret'", "\"secret\"", "\"it's\", 'secret'", "'secret", "\"secret\\\"secret\""})
    void noLiteralOfMysqlIsShownHoweverItIsQuoted(String literals) {
        assertThat(Excerpt.of("SELECT " + literals, Engine.MYSQL)).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$secret$$", "$tag$secret$tag$", "E'it\\'s', 'secret'"})
    void noLiteralOfPostgresqlIsShownHoweverItIsQuoted(String literals) {
        assertThat(Excerpt.of("SELECT " + literals, Engine.POSTGRESQL))
                .startsWith("SELECT ")
                .doesNotContain("secret");
    }
}
