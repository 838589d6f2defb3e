package dev.covet.migrations.plan;

import dev.covet.migrations.migration.AppliedMigration;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.migration.UnreadMigration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What the application has compared with what the database says was applied, by names and checksums alone. */
public final class Review {

    private final List<UnreadMigration> pending = new ArrayList<>();
    private final List<UnreadMigration> changed = new ArrayList<>();
    private final List<AppliedMigration> unfinished = new ArrayList<>();
    private final List<AppliedMigration> orphaned = new ArrayList<>();

    public Review(List<UnreadMigration> found, History history) {
        var names = new HashSet<String>();
        for (var migration : found) {
            names.add(migration.name().text());
            classify(migration, history);
        }
        for (var row : history.rows()) {
            if (!names.contains(row.name())) {
                if (row.leftSomething()) {
                    orphaned.add(row);
                }
            } else if (isUnfinished(row)) {
                unfinished.add(row);
            }
        }
    }

    /** Whether everything found is applied and unchanged, and nothing else is there that {@code orphans} refuses. */
    public boolean isUpToDate(Orphaned orphans) {
        return pending.isEmpty()
                && changed.isEmpty()
                && unfinished.isEmpty()
                && (orphaned.isEmpty() || orphans == Orphaned.WARN);
    }

    /** Found, but not in effect in the database. */
    public List<UnreadMigration> pending() {
        return pending;
    }

    /** Applied with another text than they have now. */
    public List<UnreadMigration> changed() {
        return changed;
    }

    /** Found, and begun and not ended, or failed. */
    public List<AppliedMigration> unfinished() {
        return unfinished;
    }

    /** Applied or begun in the database, but not found: a newer version of the application brought them, or they are gone. */
    public List<AppliedMigration> orphaned() {
        return orphaned;
    }

    private void classify(UnreadMigration migration, History history) {
        var row = history.find(migration.name().text());
        if (row.isEmpty() || !row.get().state().isInEffect()) {
            pending.add(migration);
        } else if (isChanged(migration, row)) {
            changed.add(migration);
        }
    }

    private static boolean isChanged(UnreadMigration migration, Optional<AppliedMigration> row) {
        return row.isPresent()
                && row.get().state().isInEffect()
                && !row.get().checksum().equals(migration.checksum());
    }

    private static boolean isUnfinished(AppliedMigration row) {
        return row.state() == MigrationState.FAILED || row.state() == MigrationState.RUNNING;
    }
}
