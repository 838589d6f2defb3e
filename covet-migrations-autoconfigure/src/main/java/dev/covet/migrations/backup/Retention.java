package dev.covet.migrations.backup;

import dev.covet.migrations.backup.manifest.BackupManifest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * For how long backups are kept: the newest of each of the last days, weeks and months that have any, by the calendar of UTC.
 *
 * @param daily of how many days, not negative
 * @param weekly of how many weeks, not negative
 * @param monthly of how many months, not negative
 */
public record Retention(int daily, int weekly, int monthly) {

    /** The ids of those of one database that are kept. */
    public Set<String> kept(List<BackupManifest> backups) {
        var newestFirst = backups.stream()
                .sorted(Comparator.comparing(BackupManifest::id).reversed())
                .toList();
        var kept = new HashSet<String>();
        keep(daily, newestFirst, LocalDate::toString, kept);
        keep(weekly, newestFirst, Retention::week, kept);
        keep(monthly, newestFirst, date -> date.getYear() + "-" + date.getMonthValue(), kept);
        return kept;
    }

    private static void keep(
            int count, List<BackupManifest> newestFirst, Function<LocalDate, String> period, Set<String> kept) {
        var seen = new HashSet<String>();
        for (var backup : newestFirst) {
            var date = backup.createdAt().atOffset(ZoneOffset.UTC).toLocalDate();
            if (seen.size() < count && seen.add(period.apply(date))) {
                kept.add(backup.id());
            }
        }
    }

    private static String week(LocalDate date) {
        return date.get(IsoFields.WEEK_BASED_YEAR) + "-" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
