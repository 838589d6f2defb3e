package dev.covet.migrations.catalog.mysqlfamily;

import static dev.covet.migrations.catalog.mysqlfamily.Rows.text;

import dev.covet.migrations.database.Session;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads triggers. Both engines show their statements with escapes taken out of strings, which nobody can put back; so those
 * that may have any are asked for one by one.
 */
final class TriggerRows {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)\\bFOR\\s+EACH\\s+ROW\\s+(?:(?:FOLLOWS|PRECEDES)\\s+(?:`(?:[^`]|``)++`|\\S+)\\s+)?(.*)");

    private final Session session;
    private final String lost;

    /** @param lost the characters beside which something may be missing */
    TriggerRows(Session session, String lost) {
        this.session = session;
        this.lost = lost;
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
                .map(trigger -> isDoubtful(trigger.statement()) ? exact(trigger) : trigger)
                .toList();
    }

    private boolean isDoubtful(String statement) {
        return lost.chars().anyMatch(character -> statement.indexOf(character) >= 0);
    }

    private TriggerRow exact(TriggerRow trigger) {
        var name = session.dialect().quote(trigger.name());
        return session.first("SHOW CREATE TRIGGER " + name, row -> text(row, "SQL Original Statement"))
                .map(STATEMENT::matcher)
                .filter(Matcher::find)
                .map(statement -> trigger.withStatement(statement.group(1)))
                .orElse(trigger);
    }
}
