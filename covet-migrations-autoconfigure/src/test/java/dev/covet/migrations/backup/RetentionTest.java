package dev.covet.migrations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.backup.format.Compression;
import dev.covet.migrations.backup.format.Measure;
import dev.covet.migrations.backup.manifest.BackedUpDatabase;
import dev.covet.migrations.backup.manifest.BackupId;
import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.backup.manifest.BackupReason;
import dev.covet.migrations.backup.manifest.StoredPart;
import dev.covet.migrations.schema.Engine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static BackupManifest at(String time) {
        var created = Instant.parse(time);
        return new BackupManifest(
                BackupId.of(created, new Random(1)),
                created,
                BackupReason.REQUESTED,
                null,
                new BackedUpDatabase("default", "shop/public", Engine.SQLITE, "3"),
                BackupManifest.Scope.DATABASE,
                List.of(),
                Compression.GZIP,
                null,
                new StoredPart("schema.json.gz", new Measure(1, "")),
                List.of(),
                List.of());
    }

    private static List<String> kept(Retention retention, String... times) {
        var kept = retention.kept(Stream.of(times).map(RetentionTest::at).toList());
        return Stream.of(times).filter(time -> kept.contains(at(time).id())).toList();
    }

    @Test
    void ofADayTheNewestIsKept() {
        assertThat(kept(
                        new Retention(2, 0, 0),
                        "2026-11-21T23:59:59Z",
                        "2026-11-21T00:00:00Z",
                        "2026-11-20T10:00:00Z",
                        "2026-11-19T10:00:00Z"))
                .containsExactly("2026-11-21T23:59:59Z", "2026-11-20T10:00:00Z");
    }

    @Test
    void daysWithoutABackupDoNotCount() {
        assertThat(kept(new Retention(2, 0, 0), "2026-11-21T10:00:00Z", "2026-01-01T10:00:00Z", "2025-01-01T10:00:00Z"))
                .containsExactly("2026-11-21T10:00:00Z", "2026-01-01T10:00:00Z");
    }

    @Test
    void aWeekThatLiesInTwoYearsIsOne() {
        assertThat(kept(new Retention(0, 2, 0), "2027-01-02T10:00:00Z", "2026-12-28T10:00:00Z", "2026-12-27T10:00:00Z"))
                .containsExactly("2027-01-02T10:00:00Z", "2026-12-27T10:00:00Z");
    }

    @Test
    void ofAYearOfDaysDaysWeeksAndMonthsRemain() {
        var end = LocalDate.of(2026, 11, 21);
        var year = IntStream.range(0, 365)
                .mapToObj(day -> at(end.minusDays(day)
                        .atTime(3, 0)
                        .toInstant(ZoneOffset.UTC)
                        .toString()))
                .toList();

        var kept = new Retention(7, 4, 12).kept(year);

        // The newest of two of the weeks and of this month are among the seven days already.
        assertThat(kept)
                .hasSize(7 + 2 + 11)
                .contains(year.get(0).id(), year.get(6).id());
    }

    @Test
    void nothingIsKeptWhereNothingIsWanted() {
        assertThat(kept(new Retention(0, 0, 0), "2026-11-21T10:00:00Z")).isEmpty();
    }
}
