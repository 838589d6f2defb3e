package dev.covet.migrations.catalog.mysqlfamily;

import static dev.covet.migrations.catalog.mysqlfamily.Rows.text;

import dev.covet.migrations.database.Session;
import java.util.List;

/**
 * Reads the triggers of MySQL. Its information_schema shows their statements with the escapes taken out of strings, which
 * nobody can put back; so those that may have any are asked for one by one.
 */
final class MysqlTriggers {

    private static final String HEAD_END = " FOR EACH ROW ";

    private final Session session;

    MysqlTriggers(Session session) {
        this.session = session;
    }

    List<TriggerRow> read() {
        return session
                .query(
                        """
                        SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_STATEMENT
                        FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()
                        ORDER BY EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_ORDER""",
                        row -> new TriggerRow(
                                text(row, "TRIGGER_NAME"),
                                text(row, "EVENT_OBJECT_TABLE"),
                                text(row, "ACTION_TIMING"),
                                text(row, "EVENT_MANIPULATION"),
                                text(row, "ACTION_STATEMENT")))
                .stream()
                .map(trigger -> hasStrings(trigger.statement()) ? exact(trigger) : trigger)
                .toList();
    }

    private static boolean hasStrings(String statement) {
        return statement.indexOf('\'') >= 0 || statement.indexOf('"') >= 0;
    }

    private TriggerRow exact(TriggerRow trigger) {
        var dialect = session.dialect();
        var sql = session.first(
                        "SHOW CREATE TRIGGER " + dialect.quote(trigger.name()),
                        row -> text(row, "SQL Original Statement"))
                .orElse("");
        var table = dialect.quote(trigger.table());
        var headEnd = sql.indexOf(table + HEAD_END);
        return headEnd < 0
                ? trigger
                : new TriggerRow(
                        trigger.name(),
                        trigger.table(),
                        trigger.timing(),
                        trigger.event(),
                        sql.substring(headEnd + table.length() + HEAD_END.length()));
    }
}
