package dev.covet.migrations.dryrun;

import dev.covet.migrations.dialect.Step;
import java.util.List;

/**
 * Looks at nothing: on a copy of a MySQL database there is nothing true to see. Locks are gone when a statement has ended, and
 * a table without rows is rebuilt where one with rows would be changed at once.
 */
final class Unobserved implements Observer {

    @Override
    public void begin() {
        // Nothing is looked at.
    }

    @Override
    public void before(Step step) {
        // Nothing is looked at.
    }

    @Override
    public Observation after(Step step) {
        return Observation.NONE;
    }

    @Override
    public List<TakenLock> heldBefore() {
        return List.of();
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }
}
