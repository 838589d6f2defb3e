package dev.covet.migrations.dialect;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What PostgreSQL does for statements in a transaction that is rolled back: which locks it takes on tables that were there
 * before, which of these and which indexes it writes again, and which it reads. Reading shows only where there are rows.
 */
final class PostgresqlMeasurement {

    private static final Map<String, Blocking> LOCKS = Map.of(
            "AccessShareLock", Blocking.NOTHING,
            "RowShareLock", Blocking.NOTHING,
            "RowExclusiveLock", Blocking.NOTHING,
            "ShareUpdateExclusiveLock", Blocking.DEFINITIONS,
            "ShareLock", Blocking.WRITES,
            "ShareRowExclusiveLock", Blocking.WRITES,
            "ExclusiveLock", Blocking.WRITES,
            "AccessExclusiveLock", Blocking.EVERYTHING);

    private final LiveSchema database;

    PostgresqlMeasurement(LiveSchema database) {
        this.database = database;
    }

    /** For each table that was there and is blocked or worked on by the script, how. */
    Map<String, Hold> of(Script script) {
        try {
            database.connection().setAutoCommit(false);
            try {
                return measured(script);
            } finally {
                database.connection().rollback();
                database.connection().setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Hold> measured(Script script) {
        var tables = tables();
        var files = files();
        // With UTC some conversions of times change nothing.
        database.execute("SET LOCAL TimeZone = 'Asia/Tokyo'");
        script.steps().forEach(step -> database.execute(step.text()));
        var locks = locks();
        var filesAfter = files();
        var holds = new TreeMap<String, Hold>();
        tables.forEach((oid, name) -> {
            var blocking = locks.getOrDefault(oid, Blocking.NOTHING);
            var work = work(oid, files, filesAfter);
            if (blocking != Blocking.NOTHING || work != Work.INSTANT) {
                holds.put(name, new Hold(name, blocking, work));
            }
        });
        return holds;
    }

    private Work work(long oid, Map<Long, Set<Long>> before, Map<Long, Set<Long>> after) {
        if (!after.containsKey(oid)) {
            return Work.INSTANT;
        }
        var former = before.get(oid);
        var files = new HashSet<>(after.get(oid));
        files.removeAll(former);
        if (files.contains(own(oid))) {
            return Work.REWRITE;
        }
        return !files.isEmpty() ? Work.BUILD_INDEX : read(oid) > 0 ? Work.SCAN : Work.INSTANT;
    }

    private Map<Long, String> tables() {
        return database
                .rows(
                        "SELECT oid::bigint, relname FROM pg_class"
                                + " WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace",
                        List.of())
                .stream()
                .collect(Collectors.toMap(row -> (Long) row.get(0), row -> (String) row.get(1)));
    }

    /** By table, the files of it and of its indexes. */
    private Map<Long, Set<Long>> files() {
        return database
                .rows(
                        "SELECT c.oid::bigint, c.relfilenode::bigint FROM pg_class c WHERE c.relkind = 'r'"
                                + " UNION ALL SELECT i.indrelid::bigint, c.relfilenode::bigint FROM pg_index i"
                                + " JOIN pg_class c ON c.oid = i.indexrelid",
                        List.of())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row.get(0), Collectors.mapping(row -> (Long) row.get(1), Collectors.toSet())));
    }

    private long own(long oid) {
        return number("SELECT relfilenode::bigint FROM pg_class WHERE oid = ?", oid);
    }

    private long read(long oid) {
        return number("SELECT COALESCE(MAX(seq_tup_read), 0) FROM pg_stat_xact_user_tables WHERE relid = ?", oid);
    }

    private long number(String sql, long oid) {
        return ((Number) database.row(sql, List.of(oid)).get(0)).longValue();
    }

    private Map<Long, Blocking> locks() {
        return database
                .rows(
                        "SELECT relation::bigint, mode FROM pg_locks"
                                + " WHERE pid = pg_backend_pid() AND locktype = 'relation' AND relation IS NOT NULL",
                        List.of())
                .stream()
                .collect(Collectors.toMap(
                        row -> (Long) row.get(0),
                        row -> LOCKS.getOrDefault((String) row.get(1), Blocking.NOTHING),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other));
    }
}
