package dev.covet.migrations.backup.mysqlfamily;

import dev.covet.migrations.database.Session;
import java.util.List;

/** Drops everything in the current database but tables that are no part of backups. Foreign keys must be off. */
final class Clearing {

    private static final String RELATIONS = "SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'VIEW' WHEN 'SEQUENCE' THEN"
            + " 'SEQUENCE' ELSE 'TABLE' END, TABLE_NAME FROM information_schema.TABLES"
            + " WHERE TABLE_SCHEMA = DATABASE() ORDER BY 1 DESC, 2";

    private static final String ROUTINES =
            "SELECT ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES" + " WHERE ROUTINE_SCHEMA = DATABASE()";

    private static final String EVENTS =
            "SELECT 'EVENT', EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()";

    private final Session session;

    Clearing(Session session) {
        this.session = session;
    }

    private record Dropped(String kind, String name) {}

    void dropAllBut(List<String> apart) {
        drop(session.query(RELATIONS, row -> new Dropped(row.getString(1), row.getString(2))).stream()
                .filter(relation -> !apart.contains(relation.name()))
                .toList());
        drop(session.query(ROUTINES, row -> new Dropped(row.getString(1), row.getString(2))));
        drop(session.query(EVENTS, row -> new Dropped(row.getString(1), row.getString(2))));
    }

    private void drop(List<Dropped> objects) {
        objects.forEach(object -> session.execute(
                "DROP " + object.kind() + " IF EXISTS " + session.dialect().quote(object.name())));
    }
}
