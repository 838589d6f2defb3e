package dev.covet.migrations.dryrun;

import dev.covet.migrations.database.Session;

/** The observer for an engine. */
public final class Observers {

    private Observers() {}

    /**
     * Begins to look at what happens in a session; on PostgreSQL within the transaction of the dry run.
     *
     * @param ownPrefix what the names of our own tables begin with
     */
    public static Observer of(Session session, String ownPrefix) {
        return switch (session.server().engine()) {
            case POSTGRESQL -> new PostgresqlObserver(session, ownPrefix);
            case MYSQL -> new Unobserved();
            case MARIADB -> new MariadbObserver(session);
            case SQLITE -> new SqliteObserver();
        };
    }
}
