package dev.covet.migrations.dialect;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.schema.Engine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a database's catalogue says, a line a thing. Columns have no numbers, since an operation and its inverse may change
 * their order.
 */
final class CatalogSnapshot {

    private CatalogSnapshot() {}

    static String of(LiveSchema database, Engine engine) {
        var queries = switch (engine) {
            case POSTGRESQL -> POSTGRESQL;
            case MYSQL -> Stream.concat(MYSQL_FAMILY.stream(), MYSQL.stream()).toList();
            case MARIADB ->
                Stream.concat(MYSQL_FAMILY.stream(), MARIADB.stream()).toList();
            case SQLITE -> SQLITE;
        };
        return queries.stream()
                .flatMap(query -> database.rows(query, List.of()).stream())
                .map(row -> row.stream().map(Objects::toString).collect(joining(" | ")))
                .sorted()
                .collect(joining("\n"));
    }

    private static final List<String> POSTGRESQL = List.of(
            """
            SELECT 'table', relname, reloptions, obj_description(oid, 'pg_class') FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'""",
            """
            SELECT 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
                a.attgenerated, a.attstorage, a.attcompression, pg_get_expr(d.adbin, d.adrelid), l.collname, col_description(c.oid, a.attnum)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid LEFT JOIN pg_collation l ON l.oid = a.attcollation
                LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0
                AND NOT a.attisdropped""",
            """
            SELECT 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint
            WHERE connamespace = current_schema()::regnamespace AND conrelid <> 0""",
            "SELECT 'index', tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()",
            """
            SELECT 'sequence', s.seqrelid::regclass, seqstart, seqincrement, seqcycle, seqmin, seqmax, seqcache,
                seqtypid::regtype
            FROM pg_sequence s WHERE NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = s.seqrelid AND deptype = 'i')""",
            "SELECT 'view', viewname, definition FROM pg_views WHERE schemaname = current_schema()",
            "SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
            "SELECT 'function', proname, prosrc FROM pg_proc WHERE pronamespace = current_schema()::regnamespace");

    private static final List<String> MYSQL_FAMILY = List.of("""
            SELECT 'table', TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COMMENT, CREATE_OPTIONS FROM information_schema.TABLES
            WHERE TABLE_SCHEMA = DATABASE()""", """
            SELECT 'column', TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, COLLATION_NAME,
                GENERATION_EXPRESSION, COLUMN_COMMENT FROM information_schema.COLUMNS
            WHERE TABLE_SCHEMA = DATABASE()""", """
            SELECT 'key', TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, ORDINAL_POSITION, REFERENCED_TABLE_NAME,
                REFERENCED_COLUMN_NAME FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE()""", """
            SELECT 'foreign key', TABLE_NAME, CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE
            FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()""", """
            SELECT 'check', CONSTRAINT_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS
            WHERE CONSTRAINT_SCHEMA = DATABASE()""", """
            SELECT 'view', TABLE_NAME, REPLACE(VIEW_DEFINITION, CONCAT('`', DATABASE(), '`'), '')
            FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()""", """
            SELECT 'trigger', TRIGGER_NAME, EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_STATEMENT
            FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()""");

    private static final List<String> MYSQL = List.of("""
            SELECT 'index', TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX, COLUMN_NAME, EXPRESSION, COLLATION, NON_UNIQUE,
                SUB_PART, INDEX_TYPE
            FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()""");

    private static final List<String> MARIADB = List.of("""
            SELECT 'index', TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX, COLUMN_NAME, COLLATION, NON_UNIQUE, SUB_PART,
                INDEX_TYPE
            FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()""");

    private static final List<String> SQLITE = List.of(
            "SELECT type, name, tbl_name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'",
            // The pragma has no checks; comparing tables' whole texts would tell spellings apart that are the same.
            """
            SELECT 'check', t.name, rtrim(substr(t.sql, instr(t.sql, 'CHECK')), char(10) || ') ') FROM sqlite_schema t
            WHERE t.type = 'table' AND instr(t.sql, 'CHECK') > 0""",
            """
            SELECT 'column', t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden
            FROM sqlite_schema t JOIN pragma_table_xinfo(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'""",
            """
            SELECT 'identity', t.name FROM sqlite_schema t WHERE t.sql LIKE '%AUTOINCREMENT%'""",
            "SELECT 'options', name, wr, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'",
            """
            SELECT 'clause', t.name, c.value FROM sqlite_schema t JOIN json_each('["DEFERRABLE", "ON CONFLICT"]') c
            WHERE t.type = 'table' AND instr(t.sql, c.value) > 0""",
            """
            SELECT 'index', t.name, i.name, i."unique", i.origin, i.partial, c.name, c.seqno, c.desc, c.coll
            FROM sqlite_schema t JOIN pragma_index_list(t.name) i JOIN pragma_index_xinfo(i.name) c
            WHERE t.type = 'table' AND c.key = 1""",
            """
            SELECT 'foreign key', t.name, f."table", f."from", f."to", f.on_update, f.on_delete, f.seq
            FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'""",
            "SELECT 'text', name, sql FROM sqlite_schema WHERE type IN ('view', 'trigger', 'index') AND sql IS NOT NULL");
}
