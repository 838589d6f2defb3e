package dev.covet.migrations.backup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every place for backups must do. */
abstract class BackupStoreContract {

    private static final String ID = "20261121T194500123Z-1f3a";
    private static final String OTHER = "20261122T194500123Z-0000";

    /** An empty one. */
    abstract BackupStore store();

    @Test
    void aBackupIsSeenWhenItIsFinished() throws IOException {
        try (var store = store()) {
            write(store, ID, new byte[] {1});
            assertThat(store.ids()).isEmpty();

            store.finish(ID, "manifest.json", "{}".getBytes(StandardCharsets.UTF_8));

            assertThat(store.ids()).containsExactly(ID);
        }
    }

    @Test
    void whatWasWrittenIsReadBeforeAndAfterItIsFinished() throws IOException {
        try (var store = store()) {
            var large = new byte[20_000_003];
            new Random(1).nextBytes(large);
            write(store, ID, large);
            try (var input = store.read(ID, "rows")) {
                assertThat(input.readAllBytes()).isEqualTo(large);
            }

            store.finish(ID, "manifest.json", "{}".getBytes(StandardCharsets.UTF_8));

            try (var input = store.read(ID, "rows")) {
                assertThat(input.readAllBytes()).isEqualTo(large);
            }
            try (var input = store.read(ID, "manifest.json")) {
                assertThat(input.readAllBytes()).asString().isEqualTo("{}");
            }
        }
    }

    @Test
    void whatIsDeletedIsGoneAndOthersStay() throws IOException {
        try (var store = store()) {
            for (var id : new String[] {ID, OTHER}) {
                write(store, id, new byte[] {1});
                store.finish(id, "manifest.json", new byte[] {'{', '}'});
            }

            store.delete(ID);
            store.delete(ID);

            assertThat(store.ids()).containsExactly(OTHER);
            assertThatThrownBy(() -> store.read(ID, "rows")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsBeingWrittenIsNotTakenForAbandoned() throws IOException {
        try (var store = store()) {
            write(store, ID, new byte[] {1});

            store.deleteAbandoned();

            store.finish(ID, "manifest.json", new byte[] {'{', '}'});
            assertThat(store.ids()).containsExactly(ID);
        }
    }

    private static void write(BackupStore store, String id, byte[] content) throws IOException {
        try (var output = store.write(id, "rows")) {
            output.write(content);
        }
    }
}
