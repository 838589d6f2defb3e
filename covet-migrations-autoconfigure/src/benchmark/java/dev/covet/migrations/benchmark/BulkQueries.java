package dev.covet.migrations.benchmark;

import dev.covet.migrations.schema.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queries that fetch what a database consists of, as one would write them by hand, each kind at once: tables, columns with
 * types and defaults, constraints, indexes, comments, views, triggers, routines, types. Their rows become plain values and
 * nothing more.
 */
final class BulkQueries {

    private static final List<String> POSTGRESQL = List.of("""
            SELECT c.oid, c.relname, c.relkind, c.relpersistence, c.reloptions,
                CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END
            FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
            ORDER BY c.relname""", """
            SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
                pg_get_expr(d.adbin, d.adrelid), l.collname
            FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                JOIN pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                LEFT JOIN pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
            ORDER BY a.attrelid, a.attnum""", """
            SELECT o.conrelid, o.conname, o.contype, o.conkey, o.confrelid, o.confkey, o.confdeltype, o.confupdtype,
                o.condeferrable, o.condeferred, CASE WHEN o.contype = 'c' THEN pg_get_expr(o.conbin, o.conrelid) END
            FROM pg_constraint o WHERE o.connamespace = current_schema()::regnamespace
            ORDER BY o.conrelid, o.conname""", """
            SELECT i.indrelid, x.relname, m.amname, i.indisunique, i.indisprimary, i.indnkeyatts, i.indkey, i.indoption,
                i.indclass, i.indcollation, i.indnullsnotdistinct, pg_get_expr(i.indexprs, i.indrelid),
                pg_get_expr(i.indpred, i.indrelid)
            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam
            WHERE x.relnamespace = current_schema()::regnamespace
            ORDER BY i.indrelid, x.relname""", """
            SELECT c.oid, c.relname, q.seqtypid::regtype, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcycle
            FROM pg_sequence q JOIN pg_class c ON c.oid = q.seqrelid
            WHERE c.relnamespace = current_schema()::regnamespace""", """
            SELECT t.tgrelid, t.tgname, pg_get_triggerdef(t.oid)
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal""", """
            SELECT d.objoid, d.objsubid, d.description FROM pg_description d JOIN pg_class c ON c.oid = d.objoid
            WHERE d.classoid = 'pg_class'::regclass AND c.relnamespace = current_schema()::regnamespace""", """
            SELECT t.oid, t.typname, t.typtype, e.enumlabel, format_type(nullif(t.typbasetype, 0), t.typtypmod)
            FROM pg_type t LEFT JOIN pg_enum e ON e.enumtypid = t.oid
            WHERE t.typnamespace = current_schema()::regnamespace AND t.typtype IN ('e', 'd', 'r')""", """
            SELECT p.oid, p.proname, pg_get_functiondef(p.oid)
            FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind <> 'a'""", """
            SELECT p.polrelid, p.polname, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
            FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
            WHERE c.relnamespace = current_schema()::regnamespace""");

    private static final List<String> BOTH = List.of(
            """
            SELECT TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COLLATION, CREATE_OPTIONS, TABLE_COMMENT
            FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()""",
            """
            SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME,
                REFERENCED_COLUMN_NAME
            FROM information_schema.KEY_COLUMN_USAGE
            WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL
            ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION""",
            """
            SELECT TABLE_NAME, CONSTRAINT_NAME, DELETE_RULE, UPDATE_RULE
            FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()""",
            "SELECT TABLE_NAME, VIEW_DEFINITION FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()",
            """
            SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_STATEMENT
            FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()""",
            """
            SELECT TABLE_NAME, PARTITION_NAME, PARTITION_METHOD, PARTITION_EXPRESSION, PARTITION_DESCRIPTION
            FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = DATABASE() AND PARTITION_NAME IS NOT NULL""",
            """
            SELECT ROUTINE_NAME, ROUTINE_TYPE, ROUTINE_DEFINITION
            FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()""",
            "SELECT EVENT_NAME, EVENT_DEFINITION FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()");

    private static final List<String> MYSQL = with("""
            SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, COLLATION_NAME, COLUMN_COMMENT,
                GENERATION_EXPRESSION, SRS_ID
            FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION""", """
            SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME, COLLATION, SUB_PART, INDEX_TYPE, INDEX_COMMENT,
                EXPRESSION, IS_VISIBLE
            FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()
            ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX""", """
            SELECT TABLE_NAME, CONSTRAINT_NAME, ENFORCED FROM information_schema.TABLE_CONSTRAINTS
            WHERE TABLE_SCHEMA = DATABASE() AND CONSTRAINT_TYPE = 'CHECK'""", """
            SELECT CONSTRAINT_NAME, CHECK_CLAUSE
            FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()""");

    private static final List<String> MARIADB = with(
            """
            SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, COLLATION_NAME, COLUMN_COMMENT,
                GENERATION_EXPRESSION
            FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION""", """
            SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME, COLLATION, SUB_PART, INDEX_TYPE, INDEX_COMMENT, IGNORED
            FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()
            ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX""", """
            SELECT TABLE_NAME, CONSTRAINT_NAME, CHECK_CLAUSE
            FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()""", "SELECT TABLE_NAME, PERIOD FROM information_schema.PERIODS WHERE TABLE_SCHEMA = DATABASE()");

    /** The pragmas tell no checks and no names of constraints; these are in the text alone. */
    private static final List<String> SQLITE =
            List.of("SELECT type, name, tbl_name, sql FROM sqlite_schema", """
            SELECT t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden
            FROM sqlite_schema t, pragma_table_xinfo(t.name) c WHERE t.type = 'table'""", """
            SELECT t.name, i.name, i."unique", i.origin, i.partial, p.seqno, p.name, p."desc", p.coll
            FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) p
            WHERE t.type = 'table' AND p.key""", """
            SELECT t.name, f.id, f.seq, f."table", f."from", f."to", f.on_update, f.on_delete
            FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'""");

    private BulkQueries() {}

    static List<String> of(Engine engine) {
        return switch (engine) {
            case POSTGRESQL -> POSTGRESQL;
            case MYSQL -> MYSQL;
            case MARIADB -> MARIADB;
            case SQLITE -> SQLITE;
        };
    }

    /** Reads every value of every row. */
    static List<@Nullable Object[]> read(Connection connection, List<String> queries) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var query : queries) {
            try (var statement = connection.prepareStatement(query);
                    var results = statement.executeQuery()) {
                var columns = results.getMetaData().getColumnCount();
                while (results.next()) {
                    var row = new @Nullable Object[columns];
                    for (var column = 0; column < columns; column++) {
                        row[column] = results.getString(column + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static List<String> with(String... own) {
        var all = new ArrayList<>(BOTH);
        all.addAll(List.of(own));
        return all;
    }
}
