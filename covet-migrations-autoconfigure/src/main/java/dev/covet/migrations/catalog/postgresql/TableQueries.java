package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.dialect.Server;

/** What is asked of pg_catalog about tables and what belongs to them: one query an aspect, of all tables at once. */
final class TableQueries {

    private final Server server;

    TableQueries(Server server) {
        this.server = server;
    }

    String relations() {
        return CurrentSchema.in("""
                SELECT c.oid, c.relname, c.relkind, c.relpersistence, c.relispartition, c.relispopulated, c.reltype,
                    c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.reloptions,
                    t.reloptions AS toastoptions, am.amname, s.spcname,
                    CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS oftype,
                    CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partitionkey,
                    CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS partitionbound,
                    CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid, true) END AS definition,
                    ARRAY(SELECT i.inhparent::bigint FROM pg_inherits i WHERE i.inhrelid = c.oid ORDER BY i.inhseqno)
                        AS parents,
                    ARRAY(SELECT i.inhparent::regclass::text FROM pg_inherits i WHERE i.inhrelid = c.oid
                        ORDER BY i.inhseqno) AS parentnames
                FROM pg_class c
                    LEFT JOIN pg_class t ON t.oid = c.reltoastrelid AND t.reloptions IS NOT NULL
                    LEFT JOIN pg_am am ON am.oid = c.relam AND am.amname <> current_setting('default_table_access_method')
                    LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
                WHERE c.relnamespace = $schema AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'c')
                ORDER BY c.oid""");
    }

    String columns() {
        return CurrentSchema.in("""
                SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) AS type,
                    CASE WHEN d.adbin IS NOT NULL THEN format_type(a.atttypid, NULL) END AS basetype,
                    a.attnotnull, a.attidentity, a.attgenerated, a.attislocal,
                    pg_get_expr(d.adbin, d.adrelid, true) AS expression,
                    a.attcollation, l.collname, pg_collation_is_visible(l.oid) AS collvisible, quote_ident(n.nspname) AS collschema,
                    CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END AS storage,
                    nullif(a.attcompression, '') AS compression, nullif(a.attstattarget, -1) AS statistics,
                    a.attoptions
                FROM pg_attribute a
                    JOIN pg_class c ON c.oid = a.attrelid
                    JOIN pg_type t ON t.oid = a.atttypid
                    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                    LEFT JOIN pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
                    LEFT JOIN pg_namespace n ON n.oid = l.collnamespace
                WHERE c.relnamespace = $schema AND c.relkind IN ('r', 'p', 'v', 'm', 'c')
                    AND a.attnum > 0 AND NOT a.attisdropped
                ORDER BY a.attrelid, a.attnum""");
    }

    /** The definition is fetched only where the model may not hold all of the constraint. */
    String constraints() {
        return CurrentSchema.in("""
                SELECT k.*, CASE WHEN k.special THEN pg_get_constraintdef(k.oid, true) END AS definition
                FROM (
                    SELECT o.oid, o.conrelid, o.contypid, o.conname, o.contype, o.conkey, o.confrelid, o.confkey,
                        r.relname AS target, o.confdeltype, o.confupdtype, o.condeferrable, o.condeferred, o.conislocal,
                        o.conparentid, o.conindid, o.convalidated, $nullsNotDistinct AS nullsnotdistinct,
                        CASE WHEN o.contype = 'c' AND o.conrelid <> 0 THEN pg_get_expr(o.conbin, o.conrelid, true) END
                            AS expression,
                        (o.contype IN ('x', 't') OR $temporal OR NOT $enforced
                            OR (o.contype = 'f' AND r.relnamespace <> $schema)) AS unknown,
                        (o.contype = 'x' OR o.contypid <> 0 OR NOT o.convalidated OR $temporal OR NOT $enforced
                            OR (o.contype IN ('c', 'n') AND o.connoinherit) OR (o.contype = 'p' AND o.condeferrable)
                            OR (o.contype = 'f' AND (o.confmatchtype <> 's' OR $someColumns OR r.relnamespace <> $schema))
                            OR (o.contype IN ('p', 'u') AND i.indnatts > i.indnkeyatts)) AS special
                    FROM pg_constraint o
                        LEFT JOIN pg_class r ON r.oid = o.confrelid AND o.contype = 'f'
                        LEFT JOIN pg_index i ON i.indexrelid = o.conindid AND o.contype IN ('p', 'u')
                    WHERE o.connamespace = $schema
                ) k
                ORDER BY k.conname, k.oid""".replace("$nullsNotDistinct", since(15, "i.indnullsnotdistinct"))
                .replace("$someColumns", since(15, "o.confdelsetcols IS NOT NULL"))
                .replace("$temporal", since(18, "o.conperiod"))
                .replace("$enforced", server.isAtLeast(18, 0, 0) ? "o.conenforced" : "true"));
    }

    String indexes() {
        return CurrentSchema.in("""
                SELECT i.indexrelid, i.indrelid, x.relname, m.amname, i.indisunique, i.indisvalid, i.indisclustered,
                    i.indisreplident, i.indnkeyatts, i.indkey AS keys, i.indoption AS orders,
                    $nullsNotDistinct AS nullsnotdistinct, pg_get_expr(i.indpred, i.indrelid, true) AS predicate,
                    x.reloptions, s.spcname,
                    CASE WHEN x.relispartition THEN
                        (SELECT h.inhparent FROM pg_inherits h WHERE h.inhrelid = i.indexrelid) END AS parent,
                    CASE WHEN i.indexprs IS NOT NULL THEN
                        ARRAY(SELECT CASE WHEN k.number = 0 THEN pg_get_indexdef(i.indexrelid, k.position::int, true) END
                            FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(number, position) ORDER BY k.position)
                        END AS expressions,
                    i.indclass AS classes, i.indcollation AS collations,
                    ARRAY(SELECT a.attnum || ' SET STATISTICS ' || a.attstattarget FROM pg_attribute a
                        WHERE a.attrelid = i.indexrelid AND i.indexprs IS NOT NULL AND a.attstattarget >= 0
                        ORDER BY a.attnum) AS statistics,
                    CASE WHEN NOT i.indisvalid OR t.relkind = 'm' OR $parameters
                        THEN pg_get_indexdef(i.indexrelid, 0, true) END AS definition
                FROM pg_index i
                    JOIN pg_class x ON x.oid = i.indexrelid
                    JOIN pg_class t ON t.oid = i.indrelid
                    JOIN pg_am m ON m.oid = x.relam
                    LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
                WHERE t.relnamespace = $schema AND t.relkind IN ('r', 'p', 'm')
                ORDER BY x.relname""".replace(
                        "$parameters",
                        "EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = i.indexrelid"
                                + " AND a.attoptions IS NOT NULL)")
                .replace("$nullsNotDistinct", since(15, "i.indnullsnotdistinct")));
    }

    /** The names of what indexes are told beyond the usual: operators other than the type's own, and collations. */
    String names() {
        return """
                SELECT 'pg_opclass' AS class, p.oid, CASE WHEN pg_opclass_is_visible(p.oid) THEN ''
                    ELSE quote_ident(n.nspname) || '.' END || quote_ident(p.opcname) AS name
                FROM pg_opclass p JOIN pg_namespace n ON n.oid = p.opcnamespace WHERE NOT p.opcdefault
                UNION ALL
                SELECT 'pg_collation', l.oid, l.collname FROM pg_collation l
                WHERE l.oid IN (SELECT unnest(i.indcollation::oid[]) FROM pg_index i)""";
    }

    /** With the column that a sequence belongs to, and whether it came with it as an identity. */
    String sequences() {
        return CurrentSchema.in("""
                SELECT c.oid, c.relname, c.relpersistence, format_type(q.seqtypid, NULL) AS type, q.seqstart, q.seqincrement,
                    'nextval(' || quote_literal(c.oid::regclass::text) || '::regclass)' AS nextval, q.seqmin, q.seqmax, q.seqcache, q.seqcycle, d.refobjid, d.refobjsubid, d.deptype
                FROM pg_sequence q
                    JOIN pg_class c ON c.oid = q.seqrelid
                    LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
                        AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
                WHERE c.relnamespace = $schema
                ORDER BY c.relname""");
    }

    String triggers() {
        return CurrentSchema.in("""
                SELECT t.oid, t.tgrelid, t.tgname, t.tgtype, t.tgenabled, t.tgfoid,
                    (t.tgnargs = 0 AND t.tgqual IS NULL AND t.tgconstraint = 0 AND t.tgattr::text = ''
                        AND t.tgoldtable IS NULL AND t.tgnewtable IS NULL) AS plain,
                    pg_get_triggerdef(t.oid, true) AS definition
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE c.relnamespace = $schema AND NOT t.tgisinternal AND t.tgparentid = 0
                ORDER BY t.tgname, t.oid""");
    }

    String comments() {
        return CurrentSchema.in("""
                SELECT d.classoid::regclass::text, d.objoid, d.objsubid, d.description FROM pg_description d
                WHERE d.objoid >= $first""");
    }

    private String since(int version, String expression) {
        return server.isAtLeast(version, 0, 0) ? "coalesce(" + expression + ", false)" : "false";
    }
}
