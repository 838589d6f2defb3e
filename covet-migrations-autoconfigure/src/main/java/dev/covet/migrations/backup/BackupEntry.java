package dev.covet.migrations.backup;

import dev.covet.migrations.backup.manifest.BackupManifest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A backup in the store.
 *
 * @param manifest {@code null} when it cannot be read
 * @param fault why it cannot be read; {@code null} when it can
 */
public record BackupEntry(
        String id,
        @Nullable BackupManifest manifest,
        @Nullable String fault) {

    /** Empty when the manifest cannot be read. */
    public Optional<BackupManifest> readable() {
        return Optional.ofNullable(manifest);
    }
}
