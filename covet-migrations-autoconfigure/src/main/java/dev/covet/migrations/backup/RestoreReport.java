package dev.covet.migrations.backup;

import dev.covet.migrations.backup.manifest.BackupManifest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was restored.
 *
 * @param safetyBackup the id of the backup of what was there before; {@code null} when nothing was
 * @param rows how many rows there are now in the tables of the backup
 * @param differences what a server of another version has made different of the recorded schema; empty on the same version,
 *     where any difference is a failure
 */
public record RestoreReport(BackupManifest backup, @Nullable String safetyBackup, long rows, List<String> differences) {

    public RestoreReport {
        differences = List.copyOf(differences);
    }
}
