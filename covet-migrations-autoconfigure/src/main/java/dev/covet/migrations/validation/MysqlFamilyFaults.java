package dev.covet.migrations.validation;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.validation.Fault.Area;
import java.util.ArrayList;
import java.util.List;

/** MySQL and MariaDB: rows that came in while foreign keys were not checked, and tables that know no foreign keys. */
final class MysqlFamilyFaults implements EngineFaults {

    private static final List<String> NEEDED =
            List.of("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "INDEX", "REFERENCES");

    private static final String NOT_ENFORCED =
            "SELECT table_name, constraint_name FROM information_schema.table_constraints"
                    + " WHERE table_schema = DATABASE() AND constraint_type = 'CHECK' AND enforced = 'NO' ORDER BY 1, 2";

    private static final String OTHER_STORAGE = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND engine <> 'InnoDB' ORDER BY 1";

    private static final String GRANTEE = "CONCAT('''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''',"
            + " SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')";

    private static final String EVERYWHERE =
            "SELECT privilege_type FROM information_schema.user_privileges WHERE grantee = " + GRANTEE;

    private static final String HERE =
            "SELECT privilege_type FROM information_schema.schema_privileges WHERE grantee = " + GRANTEE
                    + " AND DATABASE() LIKE table_schema";

    @Override
    public List<Fault> constraints(Session session, Schema schema) {
        var faults = new ArrayList<Fault>();
        if (session.server().engine() == Engine.MYSQL) {
            session.query(NOT_ENFORCED, row -> row.getString(1) + "." + row.getString(2))
                    .forEach(check -> faults.add(Fault.warning(
                            Area.CONSTRAINTS,
                            "The check '" + check + "' is not enforced.",
                            check,
                            "ALTER TABLE … ALTER CHECK … ENFORCED; it fails while rows violate it.")));
        }
        var others = session.query(OTHER_STORAGE, row -> row.getString(1));
        if (!others.isEmpty()) {
            faults.add(Fault.advice(
                    Area.CONSTRAINTS,
                    "Not stored by InnoDB, and so without foreign keys and transactions: " + Listed.of(others) + ".",
                    "database " + session.schema(),
                    "ALTER TABLE … ENGINE=InnoDB."));
        }
        if (session.first("SELECT @@foreign_key_checks", row -> row.getInt(1)).orElse(1) == 0) {
            faults.add(Fault.warning(
                    Area.CONSTRAINTS,
                    "Connections come with foreign_key_checks=0, so foreign keys are not checked.",
                    "the data source of the migrations",
                    "Remove it from the URL, the pool's initial statement, or the server's configuration."));
        }
        return faults;
    }

    /** Whoever sets foreign_key_checks=0, as dumps do, may leave anything behind, and the engine never looks again. */
    @Override
    public List<Fault> data(Session session, Schema schema) {
        return new OrphanRows(session).of(schema, (table, key) -> true);
    }

    @Override
    public List<Fault> rights(Session session) {
        var faults = new ArrayList<Fault>();
        var everywhere = session.query(EVERYWHERE, row -> row.getString(1));
        var missing = new ArrayList<>(NEEDED);
        missing.removeAll(everywhere);
        missing.removeAll(session.query(HERE, row -> row.getString(1)));
        if (!missing.isEmpty() && !hasRole(session)) {
            faults.add(Fault.error(
                    Area.SECURITY,
                    "The migrator's user lacks rights: " + String.join(", ", missing) + ".",
                    "database " + session.schema(),
                    "GRANT " + String.join(", ", missing) + " ON … TO …, or let migrations connect as another user:"
                            + " covet.migrations.username."));
        }
        if (everywhere.contains("CREATE USER") || everywhere.contains("SUPER")) {
            faults.add(Rights.tooMany("may administer the whole server"));
        }
        return faults;
    }

    /** What a role brings these views do not show. */
    private static boolean hasRole(Session session) {
        var role = session.query("SELECT CURRENT_ROLE()", row -> row.getString(1));
        return role.stream().anyMatch(name -> name != null && !name.equals("NONE"));
    }
}
