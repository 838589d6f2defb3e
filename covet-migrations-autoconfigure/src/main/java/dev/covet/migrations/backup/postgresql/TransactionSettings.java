package dev.covet.migrations.backup.postgresql;

import dev.covet.migrations.database.Session;
import java.util.LinkedHashMap;
import java.util.Map;

/** What values look like as text, and what must not get in the way, until the transaction ends. */
final class TransactionSettings {

    private static final Map<String, String> VALUES = values();

    private TransactionSettings() {}

    private static Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("DateStyle", "ISO, MDY");
        values.put("IntervalStyle", "postgres");
        values.put("TimeZone", "UTC");
        values.put("extra_float_digits", "3");
        values.put("bytea_output", "hex");
        values.put("lc_monetary", "C");
        values.put("xmloption", "content");
        values.put("row_security", "off");
        values.put("statement_timeout", "0");
        values.put("idle_in_transaction_session_timeout", "0");
        values.put("check_function_bodies", "off");
        values.put("client_min_messages", "warning");
        return values;
    }

    /** In one snapshot that all tables are read of. */
    static void forReading(Session session) {
        // Before any query: even a question about settings would take the snapshot.
        execute(session, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        apply(session);
        // Else a large table may be read from the middle on, and its rows lie in another order afterwards.
        set(session, "synchronize_seqscans", "off");
    }

    static void forWriting(Session session) {
        apply(session);
    }

    private static void apply(Session session) {
        VALUES.forEach((name, value) -> set(session, name, value));
        if (session.server().isAtLeast(17, 0, 0)) {
            set(session, "transaction_timeout", "0");
        }
    }

    private static void set(Session session, String name, String value) {
        session.query("SELECT set_config(?, ?, true)", row -> row.getString(1), name, value);
    }

    private static void execute(Session session, String sql) {
        session.withConnection(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
