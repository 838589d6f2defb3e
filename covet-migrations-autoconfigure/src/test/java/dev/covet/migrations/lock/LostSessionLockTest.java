package dev.covet.migrations.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a pooler between us and the server does when it gives each transaction another session. */
@ExtendWith(OutputCaptureExtension.class)
class LostSessionLockTest {

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, SELECT pg_advisory_unlock_all()",
        "MYSQL, SELECT RELEASE_ALL_LOCKS()",
        "MARIADB, SELECT RELEASE_ALL_LOCKS()"
    })
    void aSessionLockThatIsNotThereToBeGivenBackIsWarnedAbout(TestEngine engine, String losing, CapturedOutput output) {
        try (var test = engine.freshDatabase()) {
            var database = new Database("default", test.dataSource(), null, Dialects::of);
            var settings = new LockSettings("_covet_lock", Duration.ZERO, Duration.ofSeconds(10));
            try (var session = database.open();
                    var lock = MigrationLock.acquire(database, session, settings)) {
                assertThat(lock.token()).isPositive();
                session.execute(losing);
            }
        }

        assertThat(output).contains("Give migrations a direct connection with covet.migrations.url");
    }
}
