package dev.covet.migrations.runner;

import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import java.util.List;

/** Writes down what it hears of migrations that have ended. */
record Recorder(List<String> heard) implements MigrationListener {

    @Override
    public void applied(String database, CompletedMigration completed) {
        heard.add("applied " + completed.migration().name());
    }

    @Override
    public void failed(String database, PlannedMigration migration, MigrationException reason) {
        heard.add("failed " + migration.migration().name());
    }
}
