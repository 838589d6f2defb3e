package dev.covet.migrations.cli;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.runner.CompletedMigration;
import dev.covet.migrations.runner.MigrationListener;
import java.time.Duration;

/** Tells while migrations run: what is being done as a line that changes, what has been done as lines that stay. */
final class MigrateProgress implements MigrationListener, AutoCloseable {

    private final Streams streams;
    private final boolean results;
    private final ProgressLine line;

    /** @param results whether to print what has been done */
    MigrateProgress(Streams streams, boolean results) {
        this.streams = streams;
        this.results = results;
        this.line = new ProgressLine(streams);
        line.show("Waiting for the lock");
    }

    @Override
    public void locked(String database, Duration waited) {
        line.show("Planning");
    }

    @Override
    public void started(String database, PlannedMigration migration, Session session) {
        line.show((migration.direction() == Direction.FORWARD ? "Applying " : "Undoing ")
                + migration.migration().name());
    }

    @Override
    public void applied(String database, CompletedMigration completed) {
        line.clear();
        if (results) {
            streams.out().println(describe(completed));
        }
    }

    @Override
    public void rolledBack(String database, CompletedMigration completed) {
        line.clear();
        if (results) {
            streams.out().println("Undone " + took(completed));
        }
    }

    @Override
    public void failed(String database, PlannedMigration migration, MigrationException reason) {
        line.clear();
    }

    @Override
    public void close() {
        line.close();
    }

    private static String describe(CompletedMigration completed) {
        var name = completed.migration().name();
        if (completed.recordedOnly()) {
            return "Recorded " + name + " as applied, without running it";
        }
        return "Applied " + took(completed);
    }

    private static String took(CompletedMigration completed) {
        var statements = completed.statements() == 1 ? "1 statement" : completed.statements() + " statements";
        return completed.migration().name() + " in " + completed.duration().toMillis() + " ms, " + statements;
    }
}
