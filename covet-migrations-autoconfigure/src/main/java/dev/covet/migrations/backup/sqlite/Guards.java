package dev.covet.migrations.backup.sqlite;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Foreign keys and triggers while rows are put in anew. */
final class Guards implements AutoCloseable {

    private final Session session;
    private final boolean checked;
    private final Set<String> violations;
    private final List<String> triggers = new ArrayList<>();

    private Guards(Session session, boolean checked, Set<String> violations) {
        this.session = session;
        this.checked = checked;
        this.violations = violations;
    }

    /** Lets foreign keys go unchecked; to be called outside of a transaction, where alone SQLite obeys. */
    static Guards off(Session session) {
        var checked = session.first("PRAGMA foreign_keys", row -> row.getInt(1)).orElse(0) == 1;
        var violations = violations(session);
        session.execute("PRAGMA foreign_keys = OFF");
        return new Guards(session, checked, violations);
    }

    @Override
    public void close() {
        session.execute("PRAGMA foreign_keys = " + (checked ? "ON" : "OFF"));
    }

    void dropTriggers(List<String> tables) {
        var concerned = new HashSet<String>();
        tables.forEach(table -> concerned.add(table.toLowerCase(Locale.ROOT)));
        record Trigger(String name, String table, String sql) {}
        for (var trigger : session.query(
                "SELECT name, tbl_name, sql FROM main.sqlite_master WHERE type = 'trigger' ORDER BY rowid",
                row -> new Trigger(row.getString(1), row.getString(2), row.getString(3)))) {
            if (concerned.contains(trigger.table().toLowerCase(Locale.ROOT))) {
                session.execute("DROP TRIGGER main." + session.dialect().quote(trigger.name()));
                triggers.add(trigger.sql());
            }
        }
    }

    void createTriggers() {
        triggers.forEach(session::execute);
    }

    /** @throws MigrationExecutionException when rows violate foreign keys that did not before */
    void requireKeys() {
        var added = violations(session);
        added.removeAll(violations);
        if (!added.isEmpty()) {
            throw new MigrationExecutionException(
                    "The rows of the backup do not fit those of other tables: foreign keys would be violated of "
                            + String.join(", ", added) + ".",
                    "Restore these tables and those that they refer to together. Nothing was changed.");
        }
    }

    /** Table, referred table and number of each key with rows that violate it. */
    private static Set<String> violations(Session session) {
        return new HashSet<>(session.query(
                "SELECT DISTINCT \"table\" || ' to ' || parent FROM pragma_foreign_key_check",
                row -> row.getString(1)));
    }
}
