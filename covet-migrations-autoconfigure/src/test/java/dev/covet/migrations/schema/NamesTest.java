package dev.covet.migrations.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void areMadeOfTableAndColumns() {
        assertThat(Names.primaryKey("orders")).isEqualTo("pk_orders");
        assertThat(Names.foreignKey("orders", List.of("a", "b"))).isEqualTo("fk_orders_a_b");
        assertThat(Names.unique("orders", List.of("a"))).isEqualTo("uk_orders_a");
        assertThat(Names.enumeration("orders", "state")).isEqualTo("ck_orders_state_enum");
        assertThat(Names.index("orders", List.of(new IndexPart.OfColumn("a", SortOrder.DESC))))
                .isEqualTo("ix_orders_a");
        assertThat(Names.triggerFunction("watch")).isEqualTo("watch_fn");
    }

    @Test
    void ofChecksDependOnTheirExpression() {
        var one = Names.check("t", SqlText.of("a > 0"));

        assertThat(one).startsWith("ck_t_").isEqualTo(Names.check("t", SqlText.of("a > 0")));
        assertThat(Names.check("t", SqlText.of("a > 1"))).isNotEqualTo(one);
    }

    @Test
    void areLeftAloneUpTo63Bytes() {
        assertThat(Names.shorten("n".repeat(63))).isEqualTo("n".repeat(63));
    }

    @Test
    void areShortenedTheSameWayInEveryRun() {
        assertThat(Names.shorten("n".repeat(64))).isEqualTo("n".repeat(54) + "_" + Names.hash("n".repeat(64)));
        assertThat(Names.hash("n".repeat(64))).isEqualTo("ce068a19");
    }

    @Test
    void areShortenedByBytesAndNotWithinACharacter() {
        var shortened = Names.shorten("€".repeat(40));

        assertThat(shortened.getBytes(UTF_8).length).isLessThanOrEqualTo(63);
        assertThat(shortened).startsWith("€".repeat(18) + "_").doesNotContain("\uFFFD");
    }

    @Test
    void thatDifferAtTheirEndsOnlyStayDifferent() {
        assertThat(Names.shorten("n".repeat(70) + "a")).isNotEqualTo(Names.shorten("n".repeat(70) + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\0b"})
    void thatNoEngineCanQuoteAreRefused(String name) {
        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> Column.of(name, ColumnType.parse("text")));
        assertThatExceptionOfType(InvalidMigrationException.class).isThrownBy(() -> Table.of(name, List.of()));
    }
}
