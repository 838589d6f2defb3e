package dev.covet.migrations.backup.postgresql;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.ConfigurationException;
import java.util.List;

/** Drops everything in the current schema but extensions and the table that says who migrates. */
final class Clearing {

    private static final String HERE = "current_schema()::regnamespace";

    /** Foreign keys and views of other schemas that would go, too, and belong to somebody else. */
    private static final String FROM_OUTSIDE =
            "SELECT 'the foreign key ' || k.conname || ' of ' || k.conrelid::regclass FROM pg_catalog.pg_constraint k"
                    + " JOIN pg_catalog.pg_class c ON c.oid = k.confrelid"
                    + " WHERE k.contype = 'f' AND c.relnamespace = " + HERE + " AND k.connamespace <> " + HERE
                    + " UNION SELECT 'the view ' || v.oid::regclass FROM pg_catalog.pg_depend d"
                    + " JOIN pg_catalog.pg_rewrite w ON w.oid = d.objid"
                    + " JOIN pg_catalog.pg_class v ON v.oid = w.ev_class"
                    + " JOIN pg_catalog.pg_class c ON c.oid = d.refobjid"
                    + " WHERE d.classid = 'pg_catalog.pg_rewrite'::regclass"
                    + " AND d.refclassid = 'pg_catalog.pg_class'::regclass"
                    + " AND c.relnamespace = " + HERE + " AND v.relnamespace <> " + HERE + " ORDER BY 1";

    private static final String RELATIONS = "SELECT 'DROP ' || CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN"
            + " 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'c' THEN 'TYPE'"
            + " ELSE 'TABLE' END || ' IF EXISTS ' || quote_ident(c.relname) || ' CASCADE'"
            + " FROM pg_catalog.pg_class c WHERE c.relnamespace = " + HERE
            + " AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c') AND c.relname <> ALL (CAST(? AS text[])) AND "
            + standsAlone("pg_class", "c")
            // The sequence of an identity goes with its column, and in no other way.
            + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i WHERE i.classid = 'pg_catalog.pg_class'::regclass"
            + " AND i.objid = c.oid AND i.deptype = 'i' AND c.relkind = 'S')";

    private static final String ROUTINES = "SELECT 'DROP ROUTINE IF EXISTS ' || p.oid::regprocedure || ' CASCADE'"
            + " FROM pg_catalog.pg_proc p WHERE p.pronamespace = " + HERE + " AND "
            + standsAlone("pg_proc", "p");

    private static final String TYPES = "SELECT 'DROP TYPE IF EXISTS ' || quote_ident(t.typname) || ' CASCADE'"
            + " FROM pg_catalog.pg_type t WHERE t.typnamespace = " + HERE + " AND t.typtype IN ('e', 'd', 'r')"
            + " AND " + standsAlone("pg_type", "t");

    private static final String COLLATIONS = "SELECT 'DROP COLLATION IF EXISTS ' || quote_ident(o.collname) ||"
            + " ' CASCADE' FROM pg_catalog.pg_collation o WHERE o.collnamespace = " + HERE + " AND "
            + standsAlone("pg_collation", "o");

    private final Session session;

    Clearing(Session session) {
        this.session = session;
    }

    void dropAllBut(List<String> apart) {
        requireNothingOutside();
        execute(session.query(RELATIONS, row -> row.getString(1), (Object) apart.toArray(String[]::new)));
        execute(session.query(ROUTINES, row -> row.getString(1)));
        execute(session.query(TYPES, row -> row.getString(1)));
        execute(session.query(COLLATIONS, row -> row.getString(1)));
    }

    private void requireNothingOutside() {
        var outside = session.query(FROM_OUTSIDE, row -> row.getString(1));
        if (!outside.isEmpty()) {
            throw new ConfigurationException(
                    "What is there cannot be replaced: other schemas depend on it, with " + String.join(", ", outside)
                            + ".",
                    "Drop these first and create them again afterwards, or restore into another database.");
        }
    }

    private void execute(List<String> statements) {
        statements.forEach(session::execute);
    }

    /** What an extension has brought, or what goes with its type, as the constructors of ranges do, is not dropped alone. */
    private static String standsAlone(String catalog, String alias) {
        // Tables, however, belong to what they are parts of in many ways, and go with it or before it.
        var owned = catalog.equals("pg_class") ? "'e'" : "'e', 'i'";
        return "NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = 'pg_catalog." + catalog
                + "'::regclass AND e.objid = " + alias + ".oid AND e.deptype IN (" + owned + "))";
    }
}
