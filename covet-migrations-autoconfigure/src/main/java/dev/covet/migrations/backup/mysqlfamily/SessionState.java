package dev.covet.migrations.backup.mysqlfamily;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Engine;

/** What the session is told for as long as it backs up or restores; closing it takes that back. */
final class SessionState implements AutoCloseable {

    private final Session session;

    private SessionState(Session session) {
        this.session = session;
        session.execute("SET SESSION time_zone = '+00:00'");
        session.execute("SET SESSION character_set_results = utf8mb4");
    }

    static SessionState forReading(Session session) {
        var state = new SessionState(session);
        if (session.server().engine() == Engine.MYSQL) {
            // Else the next number of a table is one that was seen up to a day ago.
            session.execute("SET SESSION information_schema_stats_expiry = 0");
        }
        return state;
    }

    /** Rows come as they were, in any order: zeros and impossible dates are taken, but nothing is cut off silently. */
    static SessionState forWriting(Session session) {
        var state = new SessionState(session);
        session.execute("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES'");
        session.execute("SET SESSION foreign_key_checks = 0");
        session.execute("SET SESSION unique_checks = 0");
        return state;
    }

    Session session() {
        return session;
    }

    @Override
    public void close() {
        if (session.server().engine() == Engine.MYSQL) {
            session.execute("SET SESSION information_schema_stats_expiry = DEFAULT");
        }
        session.goHome();
    }
}
