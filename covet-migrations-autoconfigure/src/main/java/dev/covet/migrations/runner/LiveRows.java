package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.plan.RowCount;
import dev.covet.migrations.plan.RowCounts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts rows of a database: exactly as long as that takes no time to speak of, and as the server estimates otherwise.
 */
public final class LiveRows implements RowCounts {

    /** Rows that are counted one by one; an engine reads as many in some tenths of a second. */
    private static final long COUNTED = 1_000_000;

    private static final int SECONDS = 1;

    private final Session session;
    private final Map<String, Optional<RowCount>> known = new HashMap<>();

    public LiveRows(Session session) {
        this.session = session;
    }

    @Override
    public Optional<RowCount> of(String table) {
        return known.computeIfAbsent(table, name -> count(name, ""));
    }

    /** Where they are too many to count, as many as the table has. */
    @Override
    public Optional<RowCount> withValue(String table, String column) {
        var condition = " WHERE " + session.dialect().quote(column) + " IS NOT NULL";
        return of(table)
                .flatMap(all -> all.exact()
                        ? known.computeIfAbsent(table + condition, name -> count(table, condition))
                        : Optional.of(all));
    }

    private Optional<RowCount> count(String table, String condition) {
        var counted = counted(table, condition);
        if (counted.filter(rows -> rows <= COUNTED).isPresent()) {
            return counted.map(RowCount::exactly);
        }
        var estimate = estimate(table);
        return estimate.isPresent()
                ? estimate.map(rows -> RowCount.about(Math.max(rows, counted.orElse(0L))))
                : counted.map(RowCount::about);
    }

    /** Empty when there is no such table, or counting takes too long. */
    private Optional<Long> counted(String table, String condition) {
        try {
            return session.firstWithin(
                    SECONDS,
                    "SELECT count(*) FROM (SELECT 1 FROM " + session.dialect().quote(table) + condition + " LIMIT "
                            + (COUNTED + 1) + ") counted",
                    row -> row.getLong(1));
        } catch (DatabaseException e) {
            return Optional.empty();
        }
    }

    private Optional<Long> estimate(String table) {
        return session.dialect()
                .estimatedRows()
                .flatMap(query -> session.first(query, row -> row.getLong(1), table))
                .filter(rows -> rows >= 0);
    }
}
