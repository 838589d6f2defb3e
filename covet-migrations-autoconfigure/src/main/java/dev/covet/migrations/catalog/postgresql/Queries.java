package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.dialect.Server;

/** What is asked of pg_catalog: one query an aspect, of everything in the current schema at once. */
final class Queries {

    /** Objects below this number came with the server. */
    private static final String FIRST_OF_USER = "16384";

    private static final String CURRENT_SCHEMA = "(SELECT oid FROM pg_namespace WHERE nspname = current_schema())";

    static final String SCHEMA = "SELECT current_schema(), quote_ident(current_schema())";

    private final Server server;

    Queries(Server server) {
        this.server = server;
    }

    String relations() {
        return complete("""
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
        return complete("""
                SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) AS type,
                    format_type(a.atttypid, NULL) AS basetype, a.attnotnull, a.attidentity, a.attgenerated, a.attislocal,
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
        return complete("""
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
        return complete("""
                SELECT i.indexrelid, i.indrelid, x.relname, m.amname, i.indisunique, i.indisvalid, i.indisclustered,
                    i.indisreplident, i.indnkeyatts, i.indkey::int2[] AS keys, i.indoption::int2[] AS orders,
                    $nullsNotDistinct AS nullsnotdistinct, pg_get_expr(i.indpred, i.indrelid, true) AS predicate,
                    x.reloptions, s.spcname,
                    CASE WHEN x.relispartition THEN
                        (SELECT h.inhparent FROM pg_inherits h WHERE h.inhrelid = i.indexrelid) END AS parent,
                    CASE WHEN i.indexprs IS NOT NULL THEN
                        ARRAY(SELECT CASE WHEN k.number = 0 THEN pg_get_indexdef(i.indexrelid, k.position::int, true) END
                            FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(number, position) ORDER BY k.position)
                        END AS expressions,
                    i.indclass::oid[] AS classes, i.indcollation::oid[] AS collations,
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
        return complete("""
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
        return complete("""
                SELECT t.oid, t.tgrelid, t.tgname, t.tgtype, t.tgenabled, t.tgfoid,
                    (t.tgnargs = 0 AND t.tgqual IS NULL AND t.tgconstraint = 0 AND t.tgattr::text = ''
                        AND t.tgoldtable IS NULL AND t.tgnewtable IS NULL) AS plain,
                    pg_get_triggerdef(t.oid, true) AS definition
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE c.relnamespace = $schema AND NOT t.tgisinternal AND t.tgparentid = 0
                ORDER BY t.tgname, t.oid""");
    }

    /** Without those that came with a type, as a range's constructors. The server spells out all but aggregates. */
    String functions() {
        return complete("""
                SELECT p.oid, p.proname, p.prokind, p.prosrc,
                    CASE WHEN p.prokind = 'a' THEN pg_get_function_arguments(p.oid)
                        ELSE pg_get_function_identity_arguments(p.oid) END AS arguments,
                    (l.lanname = 'plpgsql' AND p.pronargs = 0 AND p.prorettype = 'trigger'::regtype AND p.proconfig IS NULL
                        AND NOT p.prosecdef AND p.provolatile = 'v' AND NOT p.proleakproof AND p.procost = 100) AS plain,
                    CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) ELSE concat_ws(', ',
                        'SFUNC = ' || g.aggtransfn::text, 'STYPE = ' || format_type(g.aggtranstype, NULL),
                        'SSPACE = ' || nullif(g.aggtransspace, 0), 'FINALFUNC = ' || nullif(g.aggfinalfn::oid, 0)::regproc,
                        CASE WHEN g.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
                        'FINALFUNC_MODIFY = ' || $finalModify,
                        'COMBINEFUNC = ' || nullif(g.aggcombinefn::oid, 0)::regproc,
                        'SERIALFUNC = ' || nullif(g.aggserialfn::oid, 0)::regproc,
                        'DESERIALFUNC = ' || nullif(g.aggdeserialfn::oid, 0)::regproc,
                        'INITCOND = ' || quote_literal(g.agginitval),
                        'MSFUNC = ' || nullif(g.aggmtransfn::oid, 0)::regproc,
                        'MINVFUNC = ' || nullif(g.aggminvtransfn::oid, 0)::regproc,
                        'MSTYPE = ' || format_type(nullif(g.aggmtranstype, 0), NULL),
                        'MSSPACE = ' || nullif(g.aggmtransspace, 0),
                        'MFINALFUNC = ' || nullif(g.aggmfinalfn::oid, 0)::regproc,
                        CASE WHEN g.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
                        CASE WHEN g.aggmtransfn::oid <> 0 THEN 'MFINALFUNC_MODIFY = ' || $movingModify END,
                        'MINITCOND = ' || quote_literal(g.aggminitval),
                        (SELECT 'SORTOP = OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')'
                            FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace WHERE o.oid = g.aggsortop),
                        'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED'
                            ELSE 'UNSAFE' END,
                        CASE WHEN g.aggkind = 'h' THEN 'HYPOTHETICAL' END) END AS definition
                FROM pg_proc p
                    JOIN pg_language l ON l.oid = p.prolang
                    LEFT JOIN pg_aggregate g ON g.aggfnoid = p.oid
                WHERE p.pronamespace = $schema
                    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                        AND d.deptype = 'i')
                ORDER BY p.oid""".replace("$finalModify", modify("g.aggfinalmodify"))
                .replace("$movingModify", modify("g.aggmfinalmodify")));
    }

    private static String modify(String column) {
        return "CASE " + column + " WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END";
    }

    /** The columns that hold the locale have other names in other versions. */
    String collations() {
        return complete("""
                SELECT l.oid, l.collname, concat_ws(', ',
                    'provider = ' || CASE l.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
                    CASE WHEN l.collprovider = 'c' THEN
                        'lc_collate = ' || quote_literal(l.collcollate) || ', lc_ctype = ' || quote_literal(l.collctype)
                        ELSE 'locale = ' || quote_literal(coalesce(
                            to_jsonb(l) ->> 'colllocale', to_jsonb(l) ->> 'colliculocale', l.collcollate)) END,
                    CASE WHEN NOT l.collisdeterministic THEN 'deterministic = false' END,
                    'rules = ' || quote_literal(to_jsonb(l) ->> 'collicurules')) AS definition
                FROM pg_collation l
                WHERE l.collnamespace = $schema
                ORDER BY l.collname, l.oid""");
    }

    String types() {
        return complete("""
                SELECT t.oid, t.typname, t.typtype, t.typrelid, t.typnotnull,
                    ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder)
                        AS labels,
                    format_type(nullif(t.typbasetype, 0), t.typtypmod) AS basetype, t.typdefault,
                    CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation THEN t.typcollation::regcollation::text
                        END AS collation,
                    format_type(r.rngsubtype, NULL) AS subtype, r.rngmultitypid::regtype::text AS multirange,
                    (SELECT c.opcname FROM pg_opclass c WHERE c.oid = r.rngsubopc AND NOT c.opcdefault) AS class,
                    nullif(r.rngcanonical, 0)::regproc::text AS canonical,
                    nullif(r.rngsubdiff, 0)::regproc::text AS difference
                FROM pg_type t
                    LEFT JOIN pg_type b ON b.oid = t.typbasetype
                    LEFT JOIN pg_range r ON r.rngtypid = t.oid
                    LEFT JOIN pg_class c ON c.oid = t.typrelid
                WHERE t.typnamespace = $schema AND (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c')
                ORDER BY t.oid""");
    }

    String policies() {
        return complete("""
                SELECT p.oid, p.polrelid, p.polname, p.polpermissive, p.polcmd,
                    ARRAY(SELECT CASE WHEN k = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(k)) END
                        FROM unnest(p.polroles) k) AS roles,
                    pg_get_expr(p.polqual, p.polrelid, true) AS visible,
                    pg_get_expr(p.polwithcheck, p.polrelid, true) AS writable
                FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
                WHERE c.relnamespace = $schema
                ORDER BY p.polname, p.oid""");
    }

    /** Rules and statistics objects, which the server spells out completely. */
    String definitions() {
        return complete("""
                SELECT 'rule' AS kind, 'pg_rewrite' AS class, r.oid, r.rulename::text AS name, r.ev_class AS relation,
                    pg_get_ruledef(r.oid, true) AS definition
                FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
                WHERE c.relnamespace = $schema AND r.rulename <> '_RETURN'
                UNION ALL
                SELECT 'statistics', 'pg_statistic_ext', s.oid, s.stxname::text, s.stxrelid,
                    pg_get_statisticsobjdef(s.oid)
                FROM pg_statistic_ext s WHERE s.stxnamespace = $schema
                ORDER BY 1, 4, 3""");
    }

    String comments() {
        return """
                SELECT d.classoid::regclass::text, d.objoid, d.objsubid, d.description FROM pg_description d
                WHERE d.objoid >= $first""".replace("$first", FIRST_OF_USER);
    }

    /** Extensions in the current schema, and what belongs to any extension; that comes with it. */
    String extensions() {
        return complete("""
                SELECT 'extension' AS class, e.oid, e.extname AS name FROM pg_extension e WHERE e.extnamespace = $schema
                UNION ALL
                SELECT d.classid::regclass::text, d.objid, NULL FROM pg_depend d
                WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
                    AND d.classid IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass,
                        'pg_collation'::regclass)""");
    }

    /** What needs what: views, functions, types and the tables that use them. A table's type stands for the table. */
    String dependencies() {
        return """
                WITH needs AS (
                    SELECT 'pg_class' AS class, w.ev_class AS oid, d.refclassid, d.refobjid
                    FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid
                    WHERE d.classid = 'pg_rewrite'::regclass AND d.deptype = 'n' AND w.rulename = '_RETURN'
                    UNION
                    SELECT CASE d.classid WHEN 'pg_proc'::regclass THEN 'pg_proc' WHEN 'pg_type'::regclass THEN 'pg_type'
                        ELSE 'pg_class' END, d.objid, d.refclassid, d.refobjid
                    FROM pg_depend d
                    WHERE d.deptype IN ('n', 'a') AND (d.classid IN ('pg_proc'::regclass, 'pg_type'::regclass)
                        OR (d.classid = 'pg_class'::regclass
                            AND d.refclassid IN ('pg_proc'::regclass, 'pg_type'::regclass)))
                    UNION
                    SELECT 'pg_class', f.adrelid, d.refclassid, d.refobjid
                    FROM pg_depend d JOIN pg_attrdef f ON f.oid = d.objid
                    WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_proc'::regclass
                    UNION
                    SELECT CASE WHEN o.contypid = 0 THEN 'pg_class' ELSE 'pg_type' END,
                        CASE WHEN o.contypid = 0 THEN o.conrelid ELSE o.contypid END, d.refclassid, d.refobjid
                    FROM pg_depend d JOIN pg_constraint o ON o.oid = d.objid
                    WHERE d.classid = 'pg_constraint'::regclass AND d.refclassid = 'pg_proc'::regclass
                )
                SELECT n.class, n.oid,
                    CASE WHEN n.refclassid = 'pg_type'::regclass AND coalesce(e.typrelid, t.typrelid) <> 0 THEN 'pg_class'
                        ELSE n.refclassid::regclass::text END AS needclass,
                    CASE WHEN n.refclassid = 'pg_type'::regclass
                        THEN coalesce(nullif(coalesce(e.typrelid, t.typrelid), 0), r.rngtypid, e.oid, t.oid)
                        ELSE n.refobjid END AS need
                FROM needs n
                    LEFT JOIN pg_type t ON n.refclassid = 'pg_type'::regclass AND t.oid = n.refobjid
                    LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
                    LEFT JOIN pg_range r ON r.rngmultitypid = coalesce(e.oid, t.oid)
                WHERE n.refobjid >= $first AND n.oid >= $first
                    AND n.refclassid IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass)""".replace("$first", FIRST_OF_USER);
    }

    private String since(int version, String expression) {
        return server.isAtLeast(version, 0, 0) ? "coalesce(" + expression + ", false)" : "false";
    }

    private static String complete(String query) {
        return query.replace("$schema", CURRENT_SCHEMA);
    }
}
