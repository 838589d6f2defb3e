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
    private final History history;

    public Review(List<UnreadMigration> found, History history) {
        this.history = history;
        var names = new HashSet<String>();
        for (var migration : found) {
            names.add(migration.name().text());
            classify(migration);
        }
        for (var row : history.rows()) {
            if (isUnfinished(row)) {
                unfinished.add(row);
            } else if (row.state().isInEffect() && !names.contains(row.name())) {
                orphaned.add(row);
            }
        }
    }

    /** Whether everything found is applied, unchanged, and nothing is amiss. */
    public boolean isUpToDate() {
        return pending.isEmpty() && changed.isEmpty() && unfinished.isEmpty() && orphaned.isEmpty();
    }

    /** Found, but not in effect in the database. */
    public List<UnreadMigration> pending() {
        return pending;
    }

    /** Applied with another text than they have now. */
    public List<UnreadMigration> changed() {
        return changed;
    }

    /** Begun and not ended, or failed. */
    public List<AppliedMigration> unfinished() {
        return unfinished;
    }

    /** In effect in the database, but not found. */
    public List<AppliedMigration> orphaned() {
        return orphaned;
    }

    /** How one of the found migrations stands. */
    public MigrationState stateOf(UnreadMigration migration) {
        var row = history.find(migration.name().text());
        if (row.isEmpty()) {
            return MigrationState.PENDING;
        }
        return isChanged(migration, row) ? MigrationState.CHANGED : row.get().state();
    }

    private void classify(UnreadMigration migration) {
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
