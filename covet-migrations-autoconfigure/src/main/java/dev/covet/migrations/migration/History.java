package dev.covet.migrations.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the database knows of its migrations, in the order in which they were first begun; one row a migration. */
public final class History {

    private static final History NONE = new History(List.of());

    private final Map<String, AppliedMigration> byName = new LinkedHashMap<>();

    public History(List<AppliedMigration> rows) {
        for (var row : rows) {
            byName.put(row.name(), row);
        }
    }

    /** The history of a database that no migration has touched. */
    public static History none() {
        return NONE;
    }

    public List<AppliedMigration> rows() {
        return List.copyOf(byName.values());
    }

    public Optional<AppliedMigration> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether the migration's effect is in the schema. */
    public boolean isApplied(String name) {
        var row = byName.get(name);
        return row != null && row.state().isInEffect();
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }
}
