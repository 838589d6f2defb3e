package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.migration.MigrationName;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private final Numbering numbering =
            new Numbering(Clock.fixed(Instant.parse("2026-11-21T13:14:15.678Z"), ZoneOffset.UTC));

    @Test
    void beginsWithFourDigits() {
        assertThat(next()).isEqualTo("0001");
    }

    @Test
    void goesOnBehindTheHighestInItsWidth() {
        assertThat(next("0002_b", "0009_c", "0001_a")).isEqualTo("0010");
        assertThat(next("7_a")).isEqualTo("8");
        assertThat(next("9999_a")).isEqualTo("10000");
        assertThat(next("00000000000000000000000041_a")).isEqualTo("00000000000000000000000042");
    }

    @Test
    void goesOnWithTheTimeWhereNumbersAreTimes() {
        assertThat(next("20240131120000_a")).isEqualTo("20261121131415");
        assertThat(next("202401311200_a")).isEqualTo("202611211314");
        assertThat(next("20240131_a")).isEqualTo("20261121");
    }

    @Test
    void neverGoesBackInTime() {
        assertThat(next("20990101120000_from_the_future")).isEqualTo("20990101120001");
        assertThat(next("20261121_this_morning")).isEqualTo("20261122");
    }

    @Test
    void takesNoOtherLongNumberForATime() {
        assertThat(next("10000000_a")).isEqualTo("10000001");
        assertThat(next("20249931_a")).isEqualTo("20249932");
    }

    private String next(String... names) {
        return numbering.next(Arrays.stream(names).map(MigrationName::parse).toList());
    }
}
