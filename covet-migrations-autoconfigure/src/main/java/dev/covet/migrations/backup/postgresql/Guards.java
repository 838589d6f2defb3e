package dev.covet.migrations.backup.postgresql;

import dev.covet.migrations.database.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Foreign keys and triggers of tables whose rows are put in anew. They are taken away and come back as they were, within the
 * transaction: keys are checked once, of all rows together, and triggers do not do a second time what rows show already.
 */
final class Guards {

    private static final String KEYS = "SELECT 'ALTER TABLE ONLY ' || k.conrelid::regclass || ' DROP CONSTRAINT ' ||"
            + " quote_ident(k.conname), 'ALTER TABLE ONLY ' || k.conrelid::regclass || ' ADD CONSTRAINT ' ||"
            + " quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid) FROM pg_catalog.pg_constraint k"
            + " WHERE k.contype = 'f' AND k.conparentid = 0"
            + " AND (k.conrelid = ANY (?::regclass[]) OR k.confrelid = ANY (?::regclass[])) ORDER BY k.oid";

    private static final String TRIGGERS = "SELECT 'ALTER TABLE ' || t.tgrelid::regclass || ' DISABLE TRIGGER ' ||"
            + " quote_ident(t.tgname), 'ALTER TABLE ' || t.tgrelid::regclass || ' ENABLE ' || CASE t.tgenabled"
            + " WHEN 'R' THEN 'REPLICA ' WHEN 'A' THEN 'ALWAYS ' ELSE '' END || 'TRIGGER ' || quote_ident(t.tgname)"
            + " FROM pg_catalog.pg_trigger t WHERE NOT t.tgisinternal AND t.tgenabled <> 'D'"
            + " AND t.tgrelid = ANY (?::regclass[]) ORDER BY t.oid";

    private final Session session;
    private final List<Guard> guards;

    private record Guard(String away, String back) {}

    private Guards(Session session, List<Guard> guards) {
        this.session = session;
        this.guards = guards;
    }

    /** Those of the tables, and the keys of others that point at them. */
    static Guards of(Session session, Collection<String> tables) {
        var names = "{"
                + String.join(
                        ",",
                        tables.stream()
                                .map(table -> element(session.dialect().quote(table)))
                                .toList())
                + "}";
        var guards = new ArrayList<Guard>();
        guards.addAll(session.query(KEYS, row -> new Guard(row.getString(1), row.getString(2)), names, names));
        guards.addAll(session.query(TRIGGERS, row -> new Guard(row.getString(1), row.getString(2)), names));
        return new Guards(session, guards);
    }

    void takeAway() {
        guards.forEach(guard -> session.execute(guard.away()));
    }

    void bringBack() {
        guards.forEach(guard -> session.execute(guard.back()));
    }

    /** As an element of an array's text. */
    private static String element(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
