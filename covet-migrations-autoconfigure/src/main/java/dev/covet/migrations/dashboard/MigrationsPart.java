package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.Parameters;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.report.MigrationDescriptor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The migrations, filtered and a page at a time. */
final class MigrationsPart implements Part {

    private static final int LARGEST_PAGE = 500;
    private static final int USUAL_PAGE = 50;

    private final DashboardMigrations migrations;

    MigrationsPart(DashboardMigrations migrations) {
        this.migrations = migrations;
    }

    /** What comes first. */
    enum Order {
        /** The last in the order of migrations. */
        NEWEST,
        /** The first in the order of migrations. */
        OLDEST,
        /** What took the longest. */
        SLOWEST,
        /** What is the most dangerous. */
        RISKIEST
    }

    /**
     * A page of them.
     *
     * @param total how many there are
     * @param matching how many of them the filter lets through
     * @param offset how many of these come before the page
     */
    public record Page(int total, int matching, int offset, List<MigrationDescriptor> migrations) {}

    @Override
    public Page answer(Parameters parameters) {
        var all = migrations.status().migrations();
        var matching = sorted(
                all.stream().filter(Filter.of(parameters)::accepts).toList(),
                parameters.choice("sort", Order.class).orElse(Order.NEWEST));
        var offset = parameters.number("offset", 0, Integer.MAX_VALUE, 0);
        var limit = parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
        var page = matching.stream()
                .skip(offset)
                .limit(limit)
                .map(MigrationDescriptor::of)
                .toList();
        return new Page(all.size(), matching.size(), offset, page);
    }

    private static List<MigrationStatus> sorted(List<MigrationStatus> migrations, Order order) {
        var sorted = new ArrayList<>(migrations);
        if (order != Order.OLDEST) {
            Collections.reverse(sorted);
        }
        switch (order) {
            case SLOWEST ->
                sorted.sort(Comparator.comparingLong(MigrationsPart::duration).reversed());
            case RISKIEST -> sorted.sort((one, other) -> compare(other.risk(), one.risk()));
            case NEWEST, OLDEST -> {}
        }
        return sorted;
    }

    private static long duration(MigrationStatus migration) {
        var duration = migration.durationMs();
        return duration == null ? -1 : duration;
    }

    /** What nobody can judge is less than everything. */
    private static int compare(@Nullable Risk one, @Nullable Risk other) {
        return one == null || other == null ? Boolean.compare(one != null, other != null) : one.compareTo(other);
    }

    private record Filter(Optional<String> text, Optional<MigrationState> state, Optional<Risk> risk) {

        private static Filter of(Parameters parameters) {
            return new Filter(
                    parameters.text("text").map(text -> text.strip().toLowerCase(Locale.ROOT)),
                    parameters.choice("state", MigrationState.class),
                    parameters.choice("risk", Risk.class));
        }

        private boolean accepts(MigrationStatus migration) {
            return state.map(wanted -> wanted == migration.state()).orElse(true)
                    && risk.map(wanted -> wanted == migration.risk()).orElse(true)
                    && text.map(wanted -> contains(migration, wanted)).orElse(true);
        }

        private static boolean contains(MigrationStatus migration, String text) {
            return Stream.of(
                            Optional.of(migration.name()),
                            Optional.of(migration.app()),
                            Optional.of(migration.description()),
                            Optional.ofNullable(migration.version()))
                    .flatMap(Optional::stream)
                    .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
        }
    }
}
