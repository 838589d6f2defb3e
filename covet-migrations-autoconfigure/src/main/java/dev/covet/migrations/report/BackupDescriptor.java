package dev.covet.migrations.report;

import dev.covet.migrations.backup.BackupEntry;
import dev.covet.migrations.backup.manifest.BackupManifest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A backup, as JSON tells of it.
 *
 * @param fault why nothing else is known of it; {@code null} when its manifest can be read
 */
public record BackupDescriptor(
        String id,
        @Nullable String fault,
        @Nullable Instant createdAt,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String database,
        @Nullable String place,
        @Nullable String engine,
        @Nullable String engineVersion,
        @Nullable String scope,
        @Nullable String migration,
        @Nullable String compression,
        @Nullable Boolean encrypted,
        @Nullable Long rows,
        @Nullable Long bytes,
        @Nullable List<Table> tables) {

    /** A table of it. */
    public record Table(String table, long rows) {}

    public static BackupDescriptor of(BackupEntry entry) {
        return entry.readable().map(BackupDescriptor::of).orElseGet(() -> unreadable(entry));
    }

    public static BackupDescriptor of(BackupManifest backup) {
        var applied = backup.applied();
        return new BackupDescriptor(
                backup.id(),
                null,
                backup.createdAt(),
                word(backup.reason()),
                backup.note(),
                backup.database().name(),
                backup.database().place(),
                backup.database().engine().id(),
                backup.database().version(),
                word(backup.scope()),
                applied.isEmpty() ? null : applied.get(applied.size() - 1),
                word(backup.compression()),
                backup.encryption() != null,
                backup.rows(),
                backup.bytes(),
                backup.tables().stream()
                        .map(table -> new Table(table.table(), table.rows()))
                        .toList());
    }

    private static BackupDescriptor unreadable(BackupEntry entry) {
        return new BackupDescriptor(
                entry.id(),
                entry.fault(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
