package dev.covet.migrations.dryrun;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells by the numbers that InnoDB gives to tables which of them were made anew; locks are gone when a statement has ended. */
final class MariadbObserver implements Observer {

    private static final String WARNING = "Whether tables are rebuilt cannot be seen: the user lacks the right for"
            + " information_schema's list of InnoDB's tables (GRANT PROCESS ON *.* TO …).";

    private static final String NUMBERS = "SELECT SUBSTRING(NAME, LENGTH(DATABASE()) + 2), TABLE_ID FROM"
            + " information_schema.INNODB_SYS_TABLES WHERE NAME LIKE CONCAT(REPLACE(DATABASE(), '_', '\\\\_'), '/%')";

    private final Session session;
    private @Nullable Map<String, Long> numbers;

    MariadbObserver(Session session) {
        this.session = session;
        this.numbers = read();
    }

    @Override
    public void begin() {
        // Each statement is looked at by itself.
    }

    @Override
    public void before(Step step) {
        if (numbers != null) {
            numbers = read();
        }
    }

    @Override
    public Observation after(Step step) {
        var before = numbers;
        var now = before == null ? null : read();
        if (before == null || now == null) {
            return Observation.NONE;
        }
        var rewrites = now.entrySet().stream()
                .filter(table -> before.containsKey(table.getKey()) && !before.containsValue(table.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new Observation(List.of(), rewrites, List.of(), List.of());
    }

    @Override
    public List<TakenLock> heldBefore() {
        return List.of();
    }

    @Override
    public List<String> warnings() {
        return numbers == null ? List.of(WARNING) : List.of();
    }

    private @Nullable Map<String, Long> read() {
        try {
            var found = new HashMap<String, Long>();
            session.query(NUMBERS, row -> found.put(row.getString(1), row.getLong(2)));
            return found;
        } catch (DatabaseException e) {
            return null;
        }
    }
}
