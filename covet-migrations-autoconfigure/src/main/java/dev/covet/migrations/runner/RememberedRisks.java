package dev.covet.migrations.runner;

import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.plan.Risk;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The risks of the migrations that were assessed last. They do not change unless a migration or the server does, and meters
 * and health checks ask for them every few seconds. Safe for use by several threads: two that ask at once assess twice.
 */
final class RememberedRisks {

    private final AtomicReference<@Nullable Assessed> last = new AtomicReference<>();

    /** By name of migration; {@code assess} is asked unless it was for the same ones, in the same order, on the same server. */
    Map<String, Risk> of(List<UnreadMigration> found, Server server, Supplier<Map<String, Risk>> assess) {
        var sources = found.stream()
                .map(one -> new Source(one.name().text(), one.checksum()))
                .toList();
        var known = last.get();
        if (known != null && known.server().equals(server) && known.sources().equals(sources)) {
            return known.risks();
        }
        var assessed = new Assessed(sources, server, Collections.unmodifiableMap(assess.get()));
        last.set(assessed);
        return assessed.risks();
    }

    private record Source(String name, Checksum checksum) {}

    private record Assessed(List<Source> sources, Server server, Map<String, Risk> risks) {}
}
