package dev.covet.migrations.backup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.problem.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupStoreTest {

    @Nested
    class InADirectory extends BackupStoreContract {

        @TempDir
        Path folder;

        @Override
        BackupStore store() {
            return new DirectoryStore(folder);
        }

        @Test
        void whatWasBegunLongAgoIsAbandoned() throws IOException {
            var old = Files.createDirectories(folder.resolve("20200101T000000000Z-abcd.unfinished"));
            Files.writeString(old.resolve("rows"), "half");
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
            var others = Files.createDirectories(folder.resolve("somebody-else.unfinished"));

            store().deleteAbandoned();

            assertThat(old).doesNotExist();
            assertThat(others).exists();
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class OnS3 extends BackupStoreContract {

        private S3Emulator emulator;

        @BeforeAll
        void start() {
            emulator = S3Emulator.start();
        }

        @AfterAll
        void stop() {
            if (emulator != null) {
                emulator.close();
            }
        }

        @Override
        BackupStore store() {
            return emulator.open(UUID.randomUUID().toString());
        }

        @Test
        void aBucketThatIsNotThereIsNamedWithoutSecrets() {
            try (var store = ObjectStores.open("s3://no-such-bucket/x", emulator.options())) {
                assertThatThrownBy(store::ids)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("NoSuchBucket")
                        .hasMessageNotContaining(S3Emulator.SECRET);
            }
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class OnAzure extends BackupStoreContract {

        private AzureEmulator emulator;

        @BeforeAll
        void start() {
            emulator = AzureEmulator.start();
        }

        @AfterAll
        void stop() {
            if (emulator != null) {
                emulator.close();
            }
        }

        @Override
        BackupStore store() {
            return emulator.open(UUID.randomUUID().toString());
        }

        @Test
        void aContainerThatIsNotThereIsNamedWithoutSecrets() {
            try (var store = ObjectStores.open("azblob://no-such-container/x", emulator.options())) {
                assertThatThrownBy(store::ids)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("no such bucket or container")
                        .hasMessageNotContaining(emulator.secret());
            }
        }

        @Test
        void aWrongKeyIsAnErrorWithoutSecrets() {
            var options = new HashMap<>(emulator.options());
            var wrong = "d3Jvbmcga2V5IG9mIG5vIHVzZQ==";
            options.put("account_key", wrong);
            try (var store = ObjectStores.open("azblob://backups/x", options)) {
                assertThatThrownBy(store::ids)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("AuthorizationFailure")
                        .hasMessageNotContaining(wrong)
                        .hasMessageNotContaining(emulator.secret());
            }
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsAnErrorWithoutSecrets() {
        var options = new HashMap<>(
                Map.of("region", "us-east-1", "access_key_id", "somebody", "secret_access_key", "a-very-secret-key"));
        options.put("endpoint", "http://localhost:9");
        try (var store = ObjectStores.open("s3://backups/x", options)) {
            assertThatThrownBy(store::ids)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("localhost:9")
                    .hasMessageNotContaining("a-very-secret-key");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://backups", "s3://", "s3://user:password@backups", "/somewhere", "s3://b/x?secret=1"})
    void aUrlOfNoObjectStoreIsRefusedAndNotShown(String url) {
        assertThatThrownBy(() -> ObjectStores.open(url, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("covet.migrations.backup.url is none of")
                .hasMessageNotContaining("password");
    }
}
