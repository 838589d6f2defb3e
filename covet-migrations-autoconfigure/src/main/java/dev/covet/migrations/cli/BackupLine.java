package dev.covet.migrations.cli;

import dev.covet.migrations.backup.BackupEntry;
import dev.covet.migrations.backup.manifest.BackupManifest;
import java.util.Locale;

/** A backup in a line, for people. */
final class BackupLine {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
    private static final int STEP = 1000;

    private BackupLine() {}

    static String of(BackupEntry entry) {
        return entry.readable().map(BackupLine::of).orElse(entry.id() + "  unreadable: " + entry.fault());
    }

    static String of(BackupManifest backup) {
        var database = backup.database();
        var note = backup.note() == null ? "" : "  " + backup.note();
        return "%s  %-15s  %s %s: %s%s"
                .formatted(
                        backup.id(),
                        backup.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        database.engine().displayName(),
                        database.name(),
                        content(backup),
                        note);
    }

    /** What is in it. */
    static String content(BackupManifest backup) {
        return counted(backup.tables().size(), "table") + ", " + counted(backup.rows(), "row") + ", "
                + size(backup.bytes()) + (backup.encryption() == null ? "" : ", encrypted");
    }

    static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static String size(long bytes) {
        var unit = 0;
        var size = (double) bytes;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }
}
