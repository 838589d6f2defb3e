package dev.covet.migrations.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void versionsOrderAsSemverSays() {
        var ordered = List.of(
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.0.1",
                "1.2.0",
                "1.10.0",
                "2.0.0",
                "10.0.0");
        var shuffled = new ArrayList<>(ordered.stream().map(Version::parse).toList());
        Collections.shuffle(shuffled, new Random(1));

        Collections.sort(shuffled);

        assertThat(shuffled).map(Version::toString).containsExactlyElementsOf(ordered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.2",
                "1.2.3.4",
                "v1.2.3",
                "1.2.x",
                "01.2.3",
                "1.2.3-",
                "1.2.3-01",
                "1.2.3+build",
                "",
                "1..3"
            })
    void whatIsNoVersionIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Version.parse(text))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("'" + text + "' is not a semantic version")
                .hasMessageContaining("1.4.0");
    }
}
