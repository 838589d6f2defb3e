package dev.covet.migrations.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.SqlText;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    @Test
    void literalsBecomeValues() {
        assertThat(Defaults.of("-12.50")).isEqualTo(new ColumnDefault.OfNumber(new BigDecimal("-12.50")));
        assertThat(Defaults.of(" 'it''s' ")).isEqualTo(new ColumnDefault.OfText("it's"));
        assertThat(Defaults.of("TRUE")).isEqualTo(new ColumnDefault.OfBoolean(true));
        assertThat(Defaults.of("false")).isEqualTo(new ColumnDefault.OfBoolean(false));
    }

    @Test
    void nullIsNone() {
        assertThat(Defaults.of("NULL")).isNull();
    }

    @Test
    void everythingElseIsAnExpression() {
        assertThat(Defaults.of("now()")).isEqualTo(new ColumnDefault.OfExpression(SqlText.of("now()")));
        assertThat(Defaults.of("'a' || 'b'")).isEqualTo(new ColumnDefault.OfExpression(SqlText.of("'a' || 'b'")));
    }
}
