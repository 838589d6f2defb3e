package dev.covet.migrations.backup;

import dev.covet.migrations.backup.manifest.BackupReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall be backed up, and why.
 *
 * @param tables the tables whose rows are wanted; empty for the whole database
 * @param note a line for people; {@code null} for none
 */
public record BackupRequest(
        BackupReason reason, List<String> tables, @Nullable String note) {

    public BackupRequest {
        tables = List.copyOf(tables);
    }

    /** The whole database. */
    public static BackupRequest ofDatabase(BackupReason reason) {
        return new BackupRequest(reason, List.of(), null);
    }

    /** Some of its tables. */
    public static BackupRequest ofTables(BackupReason reason, List<String> tables) {
        return new BackupRequest(reason, tables, null);
    }

    public BackupRequest withNote(@Nullable String newNote) {
        return new BackupRequest(reason, tables, newNote);
    }
}
