package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.lock.Holder;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is told what happens to a database; every method does nothing unless overridden. Of one database, one process at a time
 * hears anything between the methods that get a session.
 */
public interface MigrationListener {

    /** The lock was got after waiting that long. */
    default void locked(String database, Duration waited) {}

    /**
     * The lock was got from a process that gave no sign of life any more.
     *
     * @param session outside of any transaction; it must be left so
     */
    default void takenOver(String database, Holder before, Session session) {}

    /** Something that does not stop the migration, but that someone should know. */
    default void warned(String database, String warning) {}

    /**
     * What was asked for goes against the rules or the state of things; nothing is done, and the reason is thrown.
     *
     * @param session outside of any transaction; it must be left so
     */
    default void refused(String database, MigrationException reason, Session session) {}

    /** What is configured would refuse what comes next, and whoever asked for it has forced it. */
    default void overruled(String database, List<Problem> rules) {}

    /**
     * A plan is about to be carried out, while no other process migrates. What is thrown here keeps it from being begun.
     *
     * @param session outside of any transaction; it must be left so
     */
    default void planned(String database, Plan plan, Session session) {}

    /**
     * A migration is about to run, or to be undone. What is thrown here keeps it from being begun, and fails it.
     *
     * @param session in a transaction where several migrations share one; it must be left as it is
     */
    default void started(String database, PlannedMigration migration, Session session) {}

    /** A statement or another step ended, or failed. The transaction that it belongs to has not ended yet. */
    default void executed(String database, PlannedMigration migration, ExecutedStep step) {}

    /** A migration was run, or recorded without having been run. */
    default void applied(String database, CompletedMigration migration) {}

    /** A migration was undone. */
    default void rolledBack(String database, CompletedMigration migration) {}

    /** A migration, or undoing it, failed. */
    default void failed(String database, PlannedMigration migration, MigrationException reason) {}

    /**
     * What {@link #planned} told of has come to its end.
     *
     * @param session outside of any transaction; it must be left so. Its connection may be lost
     * @param failure {@code null} when all of it was carried out
     */
    default void ended(String database, Session session, @Nullable RuntimeException failure) {}

    /** Runs the work of one migration; override to put something around it, such as a timer or a span. */
    default void around(String database, PlannedMigration migration, Runnable work) {
        work.run();
    }
}
