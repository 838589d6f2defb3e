package dev.covet.migrations.autoconfigure.observation;

import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.plan.PlannedMigration;
import io.micrometer.observation.Observation;

/** What is known of a migration that is observed. */
public final class MigrationObservationContext extends Observation.Context {

    private final String database;
    private final PlannedMigration planned;
    private boolean completed;

    public MigrationObservationContext(String database, PlannedMigration planned) {
        this.database = database;
        this.planned = planned;
    }

    /** What the application calls the database. */
    public String database() {
        return database;
    }

    public Migration migration() {
        return planned.migration();
    }

    /** Whether it is carried out or undone. */
    public Direction direction() {
        return planned.direction();
    }

    /** Whether it has come to its end without an error. */
    public boolean isCompleted() {
        return completed;
    }

    void complete() {
        completed = true;
    }
}
