package dev.covet.migrations.dashboard;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.schema.Engine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads a migration once, and again only when its text has changed. A page asks for many things in a row, and of two thousand
 * files reading takes longer than all the rest.
 */
final class ReadOnce implements MigrationSource {

    private record Text(String origin, Checksum checksum) {

        private static Text of(UnreadMigration migration) {
            return new Text(migration.origin(), migration.checksum());
        }
    }

    private final MigrationSource source;
    private final Map<Text, Migration> known = new ConcurrentHashMap<>();

    ReadOnce(MigrationSource source) {
        this.source = source;
    }

    @Override
    public List<UnreadMigration> find(Engine engine) {
        var found = source.find(engine);
        known.keySet().retainAll(found.stream().map(Text::of).collect(Collectors.toSet()));
        return found.stream()
                .<UnreadMigration>map(migration -> new Remembered(migration, known))
                .toList();
    }

    private record Remembered(UnreadMigration migration, Map<Text, Migration> known) implements UnreadMigration {

        @Override
        public MigrationName name() {
            return migration.name();
        }

        @Override
        public String app() {
            return migration.app();
        }

        @Override
        public String origin() {
            return migration.origin();
        }

        @Override
        public Checksum checksum() {
            return migration.checksum();
        }

        @Override
        public Migration read() {
            return known.computeIfAbsent(Text.of(migration), text -> migration.read());
        }
    }
}
