package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import java.util.List;

/** Triggers of a table that do not fire while rows come back which they had met already when they were written first. */
final class SilentTriggers {

    private final Session session;

    private record Trigger(String silencing, String waking) {}

    SilentTriggers(Session session) {
        this.session = session;
    }

    /** On engines that cannot keep triggers from firing they do. */
    void during(String table, Runnable work) {
        var triggers = of(table);
        triggers.forEach(trigger -> session.execute(trigger.silencing()));
        work.run();
        triggers.forEach(trigger -> session.execute(trigger.waking()));
    }

    private List<Trigger> of(String table) {
        return session.dialect()
                .rowTransfer()
                .silencing(table)
                .map(query -> session.query(query, row -> new Trigger(row.getString(1), row.getString(2))))
                .orElse(List.of());
    }
}
