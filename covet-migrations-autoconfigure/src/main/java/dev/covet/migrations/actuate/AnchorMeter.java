package dev.covet.migrations.actuate;

import dev.covet.migrations.audit.Anchor;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The end of a database's audit as a meter: its value is the number of the newest event, its tag {@code hash} that event's
 * hash. When the chain has grown, the meter with the old hash goes: a registry never has more than one of a database.
 */
final class AnchorMeter {

    private final String database;
    private final List<MultiGauge> gauges = new CopyOnWriteArrayList<>();
    private @Nullable Anchor shown;

    AnchorMeter(String database) {
        this.database = database;
    }

    synchronized void bindTo(MeterRegistry registry) {
        var gauge = MultiGauge.builder("covet.migrations.audit.anchor")
                .description("Number of the newest event of the audit, with its hash")
                .tag("database", database)
                .register(registry);
        gauges.add(gauge);
        if (shown != null) {
            show(gauge, shown);
        }
    }

    /** @param newest {@code null} when nothing is recorded */
    synchronized void show(@Nullable Anchor newest) {
        if (newest != null && !newest.equals(shown)) {
            shown = newest;
            gauges.forEach(gauge -> show(gauge, newest));
        }
    }

    private static void show(MultiGauge gauge, Anchor anchor) {
        gauge.register(List.of(Row.of(Tags.of("hash", anchor.hash()), anchor, Anchor::id)), true);
    }
}
