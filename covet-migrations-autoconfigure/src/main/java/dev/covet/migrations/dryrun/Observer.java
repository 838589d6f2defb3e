package dev.covet.migrations.dryrun;

import dev.covet.migrations.dialect.Step;
import java.util.List;

/** Looks at what steps do to a database. */
public interface Observer {

    /** A migration begins. */
    void begin();

    /** A step is about to be executed. */
    void before(Step step);

    /** What the step did that was announced last, and is executed. */
    Observation after(Step step);

    /** Locks that keep writers waiting and were taken by migrations before this one. */
    List<TakenLock> heldBefore();

    /** What is to be told besides, as sentences. */
    List<String> warnings();
}
