package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.problem.MigrationException;
import java.time.Duration;

/** Is told what happens to a database; every method does nothing unless overridden. */
public interface MigrationListener {

    /** The lock was got after waiting that long. */
    default void locked(String database, Duration waited) {}

    /** Something that does not stop the migration, but that someone should know. */
    default void warned(String database, String warning) {}

    /**
     * A plan is about to be carried out, while no other process migrates. What is thrown here keeps it from being begun.
     *
     * @param session outside of any transaction; it must be left so
     */
    default void planned(String database, Plan plan, Session session) {}

    /** A migration is about to run. */
    default void started(String database, Migration migration) {}

    /** A migration was run, or recorded without having been run. */
    default void applied(String database, CompletedMigration migration) {}

    /** A migration was undone. */
    default void rolledBack(String database, CompletedMigration migration) {}

    /** A migration failed. */
    default void failed(String database, Migration migration, MigrationException reason) {}

    /** Runs the work of one migration; override to put something around it, such as a timer or a span. */
    default void around(String database, Migration migration, Runnable work) {
        work.run();
    }
}
