package dev.covet.migrations.autoconfigure.observation;

import dev.covet.migrations.migration.Migration;
import io.micrometer.observation.Observation;

/** What is known of a migration that is observed. */
public final class MigrationObservationContext extends Observation.Context {

    private final String database;
    private final Migration migration;
    private boolean completed;

    public MigrationObservationContext(String database, Migration migration) {
        this.database = database;
        this.migration = migration;
    }

    /** What the application calls the database. */
    public String database() {
        return database;
    }

    public Migration migration() {
        return migration;
    }

    /** Whether it has come to its end without an error. */
    public boolean isCompleted() {
        return completed;
    }

    void complete() {
        completed = true;
    }
}
