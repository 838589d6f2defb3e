package dev.covet.migrations.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerAddressTest {

    @Test
    void theDatabaseIsReplacedAndTheParametersStay() {
        var address = ServerAddress.of("jdbc:mysql://db.example:3306/home?sslMode=DISABLED&x=1", null, null);

        assertThat(address.home()).isEqualTo("home");
        assertThat(address.url("fresh")).isEqualTo("jdbc:mysql://db.example:3306/fresh?sslMode=DISABLED&x=1");
    }

    @Test
    void aUrlNeedsNeitherDatabaseNorParameters() {
        var address = ServerAddress.of("jdbc:mariadb://127.0.0.1:3306/", null, null);

        assertThat(address.url("fresh")).isEqualTo("jdbc:mariadb://127.0.0.1:3306/fresh");
        assertThat(address.credentials()).isEqualTo(Credentials.NONE);
    }

    @Test
    void userAndPasswordAreTakenOutOfTheUrl() {
        var address = ServerAddress.of("jdbc:mysql://host/?user=root&password=a%26b&x=1", null, null);

        assertThat(address.credentials()).isEqualTo(new Credentials("root", "a&b"));
        assertThat(address.url("fresh")).isEqualTo("jdbc:mysql://host/fresh?x=1");
    }

    @Test
    void userAndPasswordBesideTheUrlWin() {
        var address = ServerAddress.of("jdbc:mysql://host/?user=root&password=no", "dana", "yes");

        assertThat(address.credentials()).isEqualTo(new Credentials("dana", "yes"));
    }

    @Test
    void whatIsNoServersUrlIsRefusedWithoutTellingThePassword() {
        assertThatThrownBy(() -> ServerAddress.of("jdbc:sqlite:file?password=secret", null, null))
                .hasMessageContaining("jdbc:sqlite:file")
                .hasMessageNotContaining("secret");
    }
}
