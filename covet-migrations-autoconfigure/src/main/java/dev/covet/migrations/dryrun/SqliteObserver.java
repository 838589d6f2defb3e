package dev.covet.migrations.dryrun;

import dev.covet.migrations.dialect.Step;
import java.util.List;

/** SQLite locks the file as a whole, from the beginning of the transaction on; of what happens within it does not tell. */
final class SqliteObserver implements Observer {

    private static final TakenLock FILE =
            new TakenLock(new Relation(Relation.Kind.DATABASE, "main"), LockMode.RESERVED);

    private boolean first;

    @Override
    public void begin() {
        first = true;
    }

    @Override
    public void before(Step step) {
        // Nothing changes of what is known beforehand.
    }

    @Override
    public Observation after(Step step) {
        var locks = first ? List.of(FILE) : List.<TakenLock>of();
        first = false;
        var rewrites =
                step instanceof Step.Rebuild rebuild ? List.of(rebuild.rebuild().table()) : List.<String>of();
        return new Observation(locks, rewrites, List.of(), List.of());
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
