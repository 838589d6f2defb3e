package dev.covet.migrations.validation;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.validation.Fault.Area;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL: constraints that were never checked, or are switched off, and indexes that could not be built. */
final class PostgresqlFaults implements EngineFaults {

    private static final String HERE = "(SELECT oid FROM pg_namespace WHERE nspname = current_schema())";

    // conenforced came with version 18; as JSON, a row of an older version just has no such key.
    private static final String UNCHECKED = "SELECT r.relname, c.conname FROM pg_constraint c"
            + " JOIN pg_class r ON r.oid = c.conrelid WHERE c.connamespace = " + HERE
            + " AND (NOT c.convalidated OR to_jsonb(c) ->> 'conenforced' = 'false') ORDER BY 1, 2";

    private static final String SWITCHED_OFF = "SELECT DISTINCT r.relname, c.conname FROM pg_trigger t"
            + " JOIN pg_constraint c ON c.oid = t.tgconstraint JOIN pg_class r ON r.oid = c.conrelid"
            + " WHERE t.tgenabled = 'D' AND c.contype = 'f' AND c.connamespace = " + HERE + " ORDER BY 1, 2";

    private static final String INVALID_INDEXES = "SELECT r.relname, i.relname FROM pg_index x"
            + " JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class r ON r.oid = x.indrelid"
            + " WHERE i.relkind = 'i' AND NOT x.indisvalid AND i.relnamespace = " + HERE + " ORDER BY 1, 2";

    private static final String OF_OTHERS =
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = " + HERE
                    + " AND NOT pg_has_role(relowner, 'USAGE') ORDER BY 1";

    private record Named(String table, String name) {}

    @Override
    public List<Fault> constraints(Session session, Schema schema) {
        var faults = new ArrayList<Fault>();
        unchecked(session)
                .forEach(constraint -> faults.add(Fault.warning(
                        Area.CONSTRAINTS,
                        "The constraint '" + constraint.name() + "' has not been checked for the rows that are there.",
                        constraint.table() + "." + constraint.name(),
                        "ALTER TABLE … VALIDATE CONSTRAINT checks it; it fails while rows violate it.")));
        switchedOff(session)
                .forEach(constraint -> faults.add(Fault.error(
                        Area.CONSTRAINTS,
                        "The foreign key '" + constraint.name() + "' is switched off: its triggers are disabled.",
                        constraint.table() + "." + constraint.name(),
                        "ALTER TABLE … ENABLE TRIGGER ALL, and mend the rows that came in meanwhile.")));
        named(session, INVALID_INDEXES)
                .forEach(index -> faults.add(Fault.error(
                        Area.INDEXES,
                        "The index '" + index.name() + "' is invalid: building it has failed, and no query uses it.",
                        index.table() + "." + index.name(),
                        "REINDEX INDEX CONCURRENTLY builds it anew; or drop it.")));
        return faults;
    }

    /** Foreign keys that work have let nothing in. */
    @Override
    public List<Fault> data(Session session, Schema schema) {
        var suspicious = new ArrayList<>(unchecked(session));
        suspicious.addAll(switchedOff(session));
        return new OrphanRows(session)
                .of(schema, (table, key) -> suspicious.contains(new Named(table.name(), key.name())));
    }

    @Override
    public List<Fault> rights(Session session) {
        var faults = new ArrayList<Fault>();
        if (!isTrue(session, "SELECT has_schema_privilege(current_schema(), 'CREATE')")) {
            faults.add(Fault.error(
                    Area.SECURITY,
                    "The migrator's user may not create tables.",
                    "schema " + session.schema(),
                    "GRANT CREATE, USAGE ON SCHEMA … TO …, or let migrations connect as another user:"
                            + " covet.migrations.username."));
        }
        var others = session.query(OF_OTHERS, row -> row.getString(1));
        if (!others.isEmpty()) {
            faults.add(Fault.warning(
                    Area.SECURITY,
                    "The migrator's user does not own " + Listed.of(others) + ", and so cannot change them.",
                    "schema " + session.schema(),
                    "ALTER TABLE … OWNER TO …, or let migrations connect as their owner: covet.migrations.username."));
        }
        if (isTrue(session, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")) {
            faults.add(Rights.tooMany("is a superuser"));
        }
        return faults;
    }

    private static List<Named> unchecked(Session session) {
        return named(session, UNCHECKED);
    }

    private static List<Named> switchedOff(Session session) {
        return named(session, SWITCHED_OFF);
    }

    private static List<Named> named(Session session, String sql) {
        return session.query(sql, row -> new Named(row.getString(1), row.getString(2)));
    }

    private static boolean isTrue(Session session, String sql) {
        return session.first(sql, row -> row.getBoolean(1)).orElse(false);
    }
}
