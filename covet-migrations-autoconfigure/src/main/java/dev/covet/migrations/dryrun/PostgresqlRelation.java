package dev.covet.migrations.dryrun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A relation of PostgreSQL's.
 *
 * @param table the number of the table that an index belongs to, else 0
 * @param file the number of the file that holds it; empty where it has none, as a view
 * @param ownName its name without a schema
 * @param letter its kind as the catalogue writes it
 */
record PostgresqlRelation(long oid, long table, Optional<Long> file, String ownName, char letter, Relation relation) {

    private static final String COLUMNS =
            "c.oid::bigint, c.relname, CASE WHEN n.nspname = current_schema() THEN c.relname ELSE n.nspname || '.' ||"
                    + " c.relname END, c.relkind, pg_relation_filenode(c.oid)::bigint, i.indrelid::bigint";

    private static final String OF_USERS =
            "n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE"
                    + " 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'";

    /** All of them, but those of the system. */
    static final String ALL =
            "SELECT " + COLUMNS + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT"
                    + " JOIN pg_index i ON i.indexrelid = c.oid WHERE " + OF_USERS;

    /** How many rows this session has read of each, as far as it has read any. */
    static final String READ =
            "SELECT relid::bigint, seq_tup_read FROM pg_stat_xact_user_tables WHERE seq_tup_read > 0";

    /** Those that this session has locked, each with the lock's mode and the number of rows that it has read of it. */
    static final String LOCKED = "SELECT " + COLUMNS + ", l.relation::bigint, l.mode,"
            + " pg_stat_get_xact_tuples_returned(l.relation) FROM pg_locks l LEFT JOIN pg_class c ON c.oid = l.relation LEFT"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid WHERE l.locktype ="
            + " 'relation' AND l.granted AND l.pid = pg_backend_pid() AND (c.oid IS NULL OR " + OF_USERS + ")";

    /** The relation of a row that begins with its columns. */
    static PostgresqlRelation of(ResultSet row) throws SQLException {
        var letter = row.getString(4).charAt(0);
        var file = row.getLong(5);
        return new PostgresqlRelation(
                row.getLong(1),
                row.getLong(6),
                file == 0 ? Optional.empty() : Optional.of(file),
                row.getString(2),
                letter,
                new Relation(kind(letter), row.getString(3)));
    }

    private static Relation.Kind kind(char letter) {
        return switch (letter) {
            case 'i', 'I' -> Relation.Kind.INDEX;
            case 'S' -> Relation.Kind.SEQUENCE;
            case 'v', 'm' -> Relation.Kind.VIEW;
            default -> Relation.Kind.TABLE;
        };
    }

    /** Whether it is a table, or a materialized view. */
    boolean holdsRows() {
        return letter == 'r' || letter == 'm' || letter == 'p';
    }

    boolean isIndex() {
        return relation.kind() == Relation.Kind.INDEX;
    }
}
