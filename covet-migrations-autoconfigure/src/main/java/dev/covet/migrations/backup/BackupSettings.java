package dev.covet.migrations.backup;

import dev.covet.migrations.backup.format.Compression;
import org.jspecify.annotations.Nullable;

/**
 * How backups are made and kept.
 *
 * @param encryptionKey what keys are derived from; {@code null} when backups are not encrypted
 */
public record BackupSettings(
        Compression compression, @Nullable String encryptionKey, Retention retention) {

    /** Without the key. */
    @Override
    public String toString() {
        return "BackupSettings[" + compression + ", " + retention + "]";
    }
}
