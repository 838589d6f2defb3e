package dev.covet.migrations.source;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Engine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads a migration once, and again only when its text has changed; for those who ask for all of them again and again, as of
 * two thousand files reading takes longer than all the rest. What is no longer found is forgotten.
 */
public final class ReadOnce implements MigrationSource {

    private record Text(String origin, Checksum checksum) {

        private static Text of(UnreadMigration migration) {
            return new Text(migration.origin(), migration.checksum());
        }
    }

    private final MigrationSource source;
    private final Map<Text, Migration> known = new ConcurrentHashMap<>();

    public ReadOnce(MigrationSource source) {
        this.source = source;
    }

    @Override
    public List<UnreadMigration> find(Engine engine) {
        var found = source.find(engine);
        known.keySet().retainAll(found.stream().map(Text::of).collect(Collectors.toSet()));
        return found.stream().map(this::known).toList();
    }

    private UnreadMigration known(UnreadMigration migration) {
        try {
            return UnreadMigration.of(known.computeIfAbsent(Text.of(migration), text -> migration.read()));
        } catch (InvalidMigrationException e) {
            // Whoever reads it is told so, together with what is wrong with the others.
            return migration;
        }
    }
}
