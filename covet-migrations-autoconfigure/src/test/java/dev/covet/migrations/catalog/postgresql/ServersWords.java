package dev.covet.migrations.catalog.postgresql;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.testing.TestDatabase;
import java.util.List;
import java.util.Objects;

/**
 * What the server itself says of a schema, a line a thing, asked otherwise than the product asks. Left out is what the product
 * does not carry: rights, and whether an inherited column is the child's own as well.
 */
public final class ServersWords {

    private static final List<String> QUERIES = List.of(
            """
            SELECT 'relation', relname, relkind, relpersistence, reloptions, relrowsecurity, relforcerowsecurity, relreplident,
                relispopulated, pg_get_partkeydef(oid), pg_get_expr(relpartbound, oid),
                (SELECT array_agg(inhparent::regclass ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = c.oid),
                CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(oid) END, obj_description(oid, 'pg_class')
            FROM pg_class c WHERE relnamespace = current_schema()::regnamespace AND relkind NOT IN ('t')""",
            """
            SELECT 'column', attrelid::regclass, attname, row_number() OVER (PARTITION BY attrelid ORDER BY attnum),
                format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attstorage, attcompression,
                nullif(attstattarget, -1), attoptions, attcollation::regcollation,
                (SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = attrelid AND adnum = attnum),
                col_description(attrelid, attnum)
            FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
            WHERE relnamespace = current_schema()::regnamespace AND attnum > 0 AND NOT attisdropped AND relkind <> 'S'""",
            """
            SELECT 'constraint', conrelid::regclass, contypid::regtype, conname, pg_get_constraintdef(oid), convalidated,
                obj_description(oid, 'pg_constraint')
            FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND contype <> 'n'
                AND NOT (contype = 'f' AND conparentid <> 0)""",
            """
            SELECT 'index', pg_get_indexdef(indexrelid), indisvalid, indisclustered, indisreplident, relispartition
            FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE relnamespace = current_schema()::regnamespace""",
            """
            SELECT 'sequence', s.*, (SELECT format('%s.%s', refobjid::regclass, refobjsubid > 0) FROM pg_depend
                WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype IN ('a', 'i') AND refobjsubid > 0)
            FROM pg_sequences s JOIN pg_class c ON c.relname = s.sequencename AND c.relnamespace = s.schemaname::regnamespace
            WHERE schemaname = current_schema()""",
            """
            SELECT 'trigger', pg_get_triggerdef(t.oid), tgenabled, obj_description(t.oid, 'pg_trigger')
            FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
            WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal""",
            """
            SELECT 'function', CASE WHEN prokind <> 'a' THEN pg_get_functiondef(p.oid) END, p.oid::regprocedure,
                obj_description(p.oid, 'pg_proc'), aggtransfn, aggfinalfn, aggcombinefn, aggkind, aggsortop::regoperator,
                aggfinalmodify, agginitval, proparallel
            FROM pg_proc p LEFT JOIN pg_aggregate ON aggfnoid = p.oid
            WHERE pronamespace = current_schema()::regnamespace""",
            """
            SELECT 'type', typname, typtype, typnotnull, typdefault, typcollation::regcollation,
                format_type(typbasetype, typtypmod), obj_description(t.oid, 'pg_type'),
                (SELECT array_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid),
                (SELECT format('%s %s', rngsubtype::regtype, rngmultitypid::regtype) FROM pg_range WHERE rngtypid = t.oid)
            FROM pg_type t WHERE typnamespace = current_schema()::regnamespace AND typtype IN ('e', 'd', 'r')""",
            """
            SELECT 'policy', polname, polrelid::regclass, polpermissive, polcmd, polroles, pg_get_expr(polqual, polrelid),
                pg_get_expr(polwithcheck, polrelid)
            FROM pg_policy JOIN pg_class c ON c.oid = polrelid WHERE relnamespace = current_schema()::regnamespace""",
            "SELECT 'rule', tablename, definition FROM pg_rules WHERE schemaname = current_schema()",
            """
            SELECT 'statistics', pg_get_statisticsobjdef(oid), stxkind, obj_description(oid, 'pg_statistic_ext')
            FROM pg_statistic_ext WHERE stxnamespace = current_schema()::regnamespace""",
            """
            SELECT 'collation', collname, collprovider, collcollate, collctype, collisdeterministic
            FROM pg_collation WHERE collnamespace = current_schema()::regnamespace""");

    private ServersWords() {}

    public static List<String> of(TestDatabase database, String schema) {
        database.execute("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = " + schema
                + "', current_database()); END $$");
        return QUERIES.stream()
                .flatMap(query -> database.query(query).stream())
                .map(row -> row.stream().map(Objects::toString).collect(joining(" | ")))
                .map(ServersWords::inOneSpelling)
                .sorted()
                .toList();
    }

    /** A moment without a precision has six digits, and is written so; a literal needs no type to be the same. */
    private static String inOneSpelling(String line) {
        return line.replace("(6)", "")
                .replace("| now() |", "| CURRENT_TIMESTAMP |")
                .replaceAll("\\| NULL::[a-z ]+ \\|", "| null |")
                .replaceAll("\\| '([^']*)'::[a-z ]+ \\|", "| $1 |");
    }
}
