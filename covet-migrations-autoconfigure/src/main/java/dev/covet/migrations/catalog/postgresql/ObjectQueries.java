package dev.covet.migrations.catalog.postgresql;

/** What is asked of pg_catalog about everything but tables: one query an aspect. */
final class ObjectQueries {

    private static final String AGGREGATE = """
            concat_ws(', ',
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
                CASE WHEN g.aggkind = 'h' THEN 'HYPOTHETICAL' END)""".replace("$finalModify", modify("g.aggfinalmodify"))
            .replace("$movingModify", modify("g.aggmfinalmodify"));

    private static final String NEEDS = """
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
            WHERE d.classid = 'pg_constraint'::regclass AND d.refclassid = 'pg_proc'::regclass""";

    private ObjectQueries() {}

    /** Which of the kinds there are at all that most databases have none of: a question instead of many. */
    static String rarities() {
        return CurrentSchema.in("""
                SELECT EXISTS (SELECT 1 FROM pg_proc WHERE pronamespace = $schema),
                    EXISTS (SELECT 1 FROM pg_collation WHERE collnamespace = $schema),
                    EXISTS (SELECT 1 FROM pg_type WHERE typnamespace = $schema AND typtype IN ('e', 'd', 'r'))
                        OR EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = $schema AND relkind = 'c'),
                    EXISTS (SELECT 1 FROM pg_policy),
                    EXISTS (SELECT 1 FROM pg_statistic_ext WHERE stxnamespace = $schema)
                        OR EXISTS (SELECT 1 FROM pg_rewrite WHERE rulename <> '_RETURN' AND ev_class >= $first),
                    EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = $schema AND relkind IN ('v', 'm'))""");
    }

    /** Without those that came with a type, as a range's constructors. The server spells out all but aggregates. */
    static String functions() {
        return CurrentSchema.in("""
                SELECT p.oid, p.proname, p.prokind, p.prosrc,
                    CASE WHEN p.prokind = 'a' THEN pg_get_function_arguments(p.oid)
                        ELSE pg_get_function_identity_arguments(p.oid) END AS arguments,
                    (l.lanname = 'plpgsql' AND p.pronargs = 0 AND p.prorettype = 'trigger'::regtype AND p.proconfig IS NULL
                        AND NOT p.prosecdef AND p.provolatile = 'v' AND NOT p.proleakproof AND p.procost = 100) AS plain,
                    CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) ELSE $aggregate END AS definition
                FROM pg_proc p
                    JOIN pg_language l ON l.oid = p.prolang
                    LEFT JOIN pg_aggregate g ON g.aggfnoid = p.oid
                WHERE p.pronamespace = $schema
                    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                        AND d.deptype = 'i')
                ORDER BY p.oid""".replace("$aggregate", AGGREGATE));
    }

    /** The columns that hold the locale have other names in other versions. */
    static String collations() {
        return CurrentSchema.in("""
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

    static String types() {
        return CurrentSchema.in("""
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

    static String policies() {
        return CurrentSchema.in("""
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
    static String definitions() {
        return CurrentSchema.in("""
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

    /** Extensions in the current schema, and what belongs to any extension; that comes with it. */
    static String extensions() {
        return CurrentSchema.in("""
                SELECT 'extension' AS class, e.oid, e.extname AS name FROM pg_extension e WHERE e.extnamespace = $schema
                UNION ALL
                SELECT d.classid::regclass::text, d.objid, NULL FROM pg_depend d
                WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
                    AND d.classid IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass,
                        'pg_collation'::regclass)""");
    }

    /** What needs what: views, functions, types and the tables that use them. A table's type stands for the table. */
    static String dependencies() {
        return CurrentSchema.in("""
                WITH needs AS ($needs)
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
                    AND n.refclassid IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass)""".replace("$needs", NEEDS));
    }

    private static String modify(String column) {
        return "CASE " + column + " WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END";
    }
}
