package dev.covet.migrations.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTest {

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, 17.11 (Debian 17.11-1.pgdg120+1), 17, 11, 0",
        "POSTGRESQL, 18beta1, 18, 0, 0",
        "MYSQL, 8.0.36-0ubuntu0.22.04.1, 8, 0, 36",
        "MARIADB, 11.4.5-MariaDB-log, 11, 4, 5",
        "MARIADB, 5.5.5-10.11.6-MariaDB, 10, 11, 6",
        "MARIADB, 5.5.68-MariaDB, 5, 5, 68",
        "SQLITE, 3.53.2, 3, 53, 2",
    })
    void readsItsVersion(Engine engine, String text, int major, int minor, int patch) {
        assertThat(Server.of(engine, text)).isEqualTo(new Server(engine, text, major, minor, patch));
    }

    @Test
    void comparesVersionsNumberByNumber() {
        var server = Server.of(Engine.MYSQL, "8.4.2");

        assertThat(server.isAtLeast(8, 4, 2)).isTrue();
        assertThat(server.isAtLeast(8, 0, 36)).isTrue();
        assertThat(server.isAtLeast(7, 9, 9)).isTrue();
        assertThat(server.isAtLeast(8, 4, 3)).isFalse();
        assertThat(server.isAtLeast(8, 5, 0)).isFalse();
        assertThat(server.isAtLeast(9, 0, 0)).isFalse();
    }
}
