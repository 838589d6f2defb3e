package dev.covet.migrations.audit;

import dev.covet.migrations.testing.TestDatabase;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who may write to the audit's tables, and knows how a hash without a key is made. */
final class Tampering {

    private static final List<AuditColumn> TEXTS = List.of(
            AuditColumn.EXECUTION,
            AuditColumn.MIGRATION,
            AuditColumn.SQL,
            AuditColumn.EXECUTOR,
            AuditColumn.HOST,
            AuditColumn.TICKET,
            AuditColumn.METADATA,
            AuditColumn.PREVIOUS,
            AuditColumn.HASH);
    private static final List<AuditColumn> NUMBERS =
            List.of(AuditColumn.RECORDED_AT, AuditColumn.DURATION, AuditColumn.ROWS, AuditColumn.STATEMENT);

    private final JdbcTemplate jdbc;

    private Tampering(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    static Tampering of(TestDatabase database) {
        return on(database.dataSource());
    }

    static Tampering on(DataSource dataSource) {
        return new Tampering(dataSource);
    }

    /** Inserts a copy of an event. */
    void copy(long from, long to) {
        var others = List.of(AuditColumn.values()).stream()
                .skip(1)
                .map(AuditColumn::columnName)
                .collect(Collectors.joining(", "));
        jdbc.update(
                "INSERT INTO _covet_audit (id, " + others + ") SELECT ?, " + others + " FROM _covet_audit WHERE id = ?",
                to,
                from);
    }

    /** Changes an event and gives it the hash that goes with it. */
    void rewrite(long id, String column, Object value) {
        jdbc.update("UPDATE _covet_audit SET " + column + " = ? WHERE id = ?", value, id);
        var row = jdbc.queryForObject(
                "SELECT " + AuditRow.COLUMNS + " FROM _covet_audit WHERE id = ?",
                (result, number) -> AuditRow.read(result),
                id);
        if (row != null) {
            var hash = new ChainHash(null).of(ChainHash.PLAIN, row.values());
            jdbc.update("UPDATE _covet_audit SET hash = ? WHERE id = ?", hash, id);
        }
    }

    /**
     * Does something at random.
     *
     * @param events how many there are
     * @return what it was
     */
    String atRandom(Random random, int events) {
        var id = 1 + random.nextInt(events);
        return switch (random.nextInt(6)) {
            case 0 -> edit(random, id);
            case 1 -> delete(random, id, events);
            case 2 -> insert(random, id, events);
            case 3 -> exchange(random, id, events);
            case 4 -> edit(random, id) + ", then " + edit(random, 1 + random.nextInt(events));
            default -> hashAnew(random, id);
        };
    }

    private String edit(Random random, long id) {
        if (random.nextInt(4) == 0) {
            var column = NUMBERS.get(random.nextInt(NUMBERS.size())).columnName();
            jdbc.update(
                    "UPDATE _covet_audit SET " + column + " = COALESCE(" + column + ", 0) + ? WHERE id = ?",
                    1 + random.nextInt(1_000),
                    id);
            return "edited " + column + " of " + id;
        }
        var column = TEXTS.get(random.nextInt(TEXTS.size())).columnName();
        jdbc.update(
                "UPDATE _covet_audit SET " + column + " = ? WHERE id = ?",
                Long.toHexString(random.nextLong()) + "-" + id,
                id);
        return "edited " + column + " of " + id;
    }

    private String delete(Random random, long id, int events) {
        var until = Math.min(events, id + random.nextInt(3));
        jdbc.update("DELETE FROM _covet_audit WHERE id BETWEEN ? AND ?", id, until);
        return "deleted " + id + " to " + until;
    }

    /** At the end, before the beginning, or in the middle with room made for it. */
    private String insert(Random random, long id, int events) {
        var place = switch (random.nextInt(3)) {
            case 0 -> events + 1L;
            case 1 -> (long) -random.nextInt(3);
            default -> id;
        };
        if (place >= 1 && place <= events) {
            for (var moved = events; moved >= place; moved--) {
                jdbc.update("UPDATE _covet_audit SET id = ? WHERE id = ?", moved + 1, moved);
            }
        }
        copy(id == place ? id + 1 : id, place);
        if (random.nextBoolean()) {
            rewrite(place, "executor", "mallory");
        }
        return "inserted " + place;
    }

    private String exchange(Random random, long id, int events) {
        var other = 1 + (id + random.nextInt(events - 1)) % events;
        var away = 1_000_000L;
        jdbc.update("UPDATE _covet_audit SET id = ? WHERE id = ?", away, id);
        jdbc.update("UPDATE _covet_audit SET id = ? WHERE id = ?", id, other);
        jdbc.update("UPDATE _covet_audit SET id = ? WHERE id = ?", other, away);
        return "exchanged " + id + " and " + other;
    }

    private String hashAnew(Random random, long id) {
        rewrite(id, "executor", "mallory " + random.nextInt());
        return "rewrote " + id;
    }
}
