package dev.covet.migrations.cli;

import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.migration.Migration;

/** Shows on a terminal which statement is being tried out. */
final class DryRunProgress implements DryRunListener, AutoCloseable {

    private final ProgressLine line;

    DryRunProgress(Streams streams) {
        this.line = new ProgressLine(streams);
        line.show("Waiting for the lock");
    }

    @Override
    public void planning() {
        line.show("Planning");
    }

    @Override
    public void statement(Migration migration, int number, int of) {
        line.show("Trying out " + migration.name() + ", statement " + number + " of " + of);
    }

    @Override
    public void close() {
        line.close();
    }
}
