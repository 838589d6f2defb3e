package dev.covet.migrations.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class MissingEngineTest {

    private final Exception problem = new IllegalStateException("Docker does not answer.");
    private final List<String> notices = new ArrayList<>();

    @Test
    void onALaptopTheTestIsSkippedAndSaysWhatToDo() {
        var missing = missing(Map.of());

        assertThatThrownBy(() -> missing.create(Engine.MYSQL, "fresh"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("There is no mysql to test on. Docker does not answer. Start Docker, or set"
                        + " COVET_TEST_MYSQL_URL, or run as root on Debian: eval \"$(.ci/mysql-server start)\".")
                .hasSuppressedException(problem);
    }

    @Test
    void inCiTheTestFails() {
        var missing = missing(Map.of("CI", "true"));

        assertThatThrownBy(() -> missing.create(Engine.MARIADB, "fresh"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("With CI=true every engine must be there. There is no mariadb to test on."
                        + " Docker does not answer. Start Docker, or set COVET_TEST_MARIADB_URL.");
    }

    @Test
    void ciGoesOnWithoutMysqlAloneWhenItsDownloadFailed() {
        var missing = missing(Map.of("CI", "true", "COVET_TEST_MYSQL_MISSING", "download-failed"));

        assertThatThrownBy(() -> missing.create(Engine.MYSQL, "fresh")).isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(() -> missing.create(Engine.MARIADB, "fresh")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thatTestsAreSkippedIsSaidOnce() {
        var missing = missing(Map.of());

        assertThatThrownBy(() -> missing.create(Engine.MYSQL, "fresh1")).isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(() -> missing.create(Engine.MYSQL, "fresh2")).isInstanceOf(TestAbortedException.class);

        assertThat(notices).singleElement().asString().contains("NOT TESTED ON MYSQL", "Docker does not answer.");
    }

    private MissingEngine missing(Map<String, String> environment) {
        return new MissingEngine(environment, List.of(problem), notices::add);
    }
}
