package dev.covet.migrations.audit;

import dev.covet.migrations.database.Session;
import java.util.function.Consumer;

/** All events of a chain from its first one on, in portions, so that nobody who writes has to wait. */
record AuditRows(Session session, AuditTables tables) {

    private static final int EVENTS_AT_ONCE = 500;

    /** Gives them one after the other to {@code reader}. */
    void forEach(Consumer<AuditRow> reader) {
        read("", reader);
    }

    /** The same, up to an event and with it. */
    void upTo(long id, Consumer<AuditRow> reader) {
        read("id <= " + id, reader);
    }

    private void read(String condition, Consumer<AuditRow> reader) {
        var select = "SELECT " + AuditRow.COLUMNS + " FROM " + session.dialect().quote(tables.events());
        var order = " ORDER BY id LIMIT " + EVENTS_AT_ONCE;
        var rows = session.query(select + (condition.isEmpty() ? "" : " WHERE " + condition) + order, AuditRow::read);
        while (!rows.isEmpty()) {
            rows.forEach(reader);
            var end = rows.get(rows.size() - 1).id();
            rows = session.query(
                    select + " WHERE id > ?" + (condition.isEmpty() ? "" : " AND " + condition) + order,
                    AuditRow::read,
                    end);
        }
    }
}
