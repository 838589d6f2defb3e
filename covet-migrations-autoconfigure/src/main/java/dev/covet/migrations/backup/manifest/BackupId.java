package dev.covet.migrations.backup.manifest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The names of backups: when it was begun, in UTC, and a few digits that keep two nodes apart. They sort by time. */
public final class BackupId {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-f]{4}");

    private BackupId() {}

    /** Such as {@code 20261121T194500123Z-1f3a}. */
    public static String of(Instant begun, RandomGenerator random) {
        return TIME.format(begun) + String.format(Locale.ROOT, "-%04x", random.nextInt(1 << 16));
    }

    /** Whether a text could be the id of a backup; nothing else ever becomes part of a path. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}
