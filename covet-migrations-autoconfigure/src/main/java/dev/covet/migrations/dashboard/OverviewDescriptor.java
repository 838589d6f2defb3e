package dev.covet.migrations.dashboard;

import dev.covet.migrations.authoring.Drift;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.Risk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How everything stands, at one glance.
 *
 * @param application what the application calls itself; {@code null} when it does not
 * @param databases by name
 * @param drift what was found when entities, migrations and database were compared last; {@code null} when they have not been
 *     compared since the start
 */
public record OverviewDescriptor(
        Instant at,
        @Nullable String application,
        Map<String, DatabaseOverview> databases,
        @Nullable DriftFigure drift) {

    /**
     * One database.
     *
     * @param schemaVersion the highest semantic version that is completed; {@code null} when none is
     * @param current the last migration in effect; {@code null} when none is
     * @param risk that of the most dangerous pending migration; {@code null} when none is pending, or it cannot be said
     * @param successRate share of the migrations tried that are in effect, from 0 to 1; {@code null} when none was tried
     * @param velocity how many migrations were applied on each day on which some were, by UTC
     * @param timeline what was applied when, the oldest first; of very many the newest
     */
    public record DatabaseOverview(
            String engine,
            String engineVersion,
            @Nullable String schemaVersion,
            @Nullable String current,
            DatabaseStatus.Health health,
            DatabaseStatus.Counts counts,
            @Nullable Risk risk,
            @Nullable Double successRate,
            List<Day> velocity,
            List<Execution> timeline) {

        private static final int LONGEST_TIMELINE = 500;

        static DatabaseOverview of(DatabaseStatus status) {
            var tried = tried(status).toList();
            return new DatabaseOverview(
                    status.engine(),
                    status.engineVersion(),
                    status.schemaVersion(),
                    status.current(),
                    status.health(),
                    status.counts(),
                    riskOfPending(status),
                    successRate(tried),
                    velocity(tried),
                    timeline(tried));
        }

        private static Stream<MigrationStatus> tried(DatabaseStatus status) {
            return status.migrations().stream().filter(migration -> migration.appliedAt() != null);
        }

        private static @Nullable Risk riskOfPending(DatabaseStatus status) {
            return status.migrations().stream()
                    .filter(migration -> !migration.state().isInEffect())
                    .flatMap(migration -> Stream.ofNullable(migration.risk()))
                    .reduce(Risk::or)
                    .orElse(null);
        }

        private static @Nullable Double successRate(List<MigrationStatus> tried) {
            var succeeded = tried.stream()
                    .filter(migration -> migration.state().isInEffect())
                    .count();
            return tried.isEmpty() ? null : (double) succeeded / tried.size();
        }

        private static List<Day> velocity(List<MigrationStatus> tried) {
            return tried.stream()
                    .filter(migration -> migration.state().isInEffect())
                    .flatMap(migration -> Stream.ofNullable(migration.appliedAt()))
                    .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate())
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(day -> new Day(day.getKey(), day.getValue()))
                    .toList();
        }

        private static List<Execution> timeline(List<MigrationStatus> tried) {
            var all = tried.stream()
                    .flatMap(migration -> Execution.of(migration).stream())
                    .sorted(Comparator.comparing(Execution::at))
                    .toList();
            return all.subList(Math.max(0, all.size() - LONGEST_TIMELINE), all.size());
        }
    }

    /** A day, and how many migrations were applied on it. */
    public record Day(LocalDate date, long count) {}

    /**
     * A comparison in short.
     *
     * @param complete whether everything could be compared
     */
    public record DriftFigure(int differences, boolean complete) {

        static DriftFigure of(Drift drift) {
            return new DriftFigure(drift.differences(), drift.differences() > 0 || drift.isNone());
        }
    }
}
