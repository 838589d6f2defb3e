package dev.covet.migrations.validation;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.validation.Fault.Area;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SQLite: foreign keys are not checked unless a connection asks for it, and checks and NOT NULL can be gone round. */
final class SqliteFaults implements EngineFaults {

    @Override
    public List<Fault> constraints(Session session, Schema schema) {
        var hasForeignKeys =
                schema.tables().stream().anyMatch(table -> !table.foreignKeys().isEmpty());
        var checked = session.first("PRAGMA foreign_keys", row -> row.getInt(1)).orElse(0) == 1;
        return !hasForeignKeys || checked
                ? List.of()
                : List.of(Fault.advice(
                        Area.CONSTRAINTS,
                        "Connections do not check foreign keys, so that rows can violate them.",
                        "the data source of the migrations",
                        "Append ?foreign_keys=on to its URL, and to that of the application."));
    }

    @Override
    public List<Fault> data(Session session, Schema schema) {
        var faults = new ArrayList<Fault>();
        violations(session).forEach((key, rows) -> faults.add(key.fault(rows)));
        session.query("PRAGMA quick_check(20)", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> faults.add(Fault.error(
                        Area.DATA,
                        "The database's own check says: " + line + ".",
                        "PRAGMA quick_check",
                        "Mend the rows; of a damaged file, restore a backup.")));
        return faults;
    }

    @Override
    public List<Fault> rights(Session session) {
        var file =
                session
                        .query("PRAGMA database_list", row -> row.getString(2).equals("main") ? row.getString(3) : "")
                        .stream()
                        .filter(name -> name != null && !name.isEmpty())
                        .findFirst()
                        .orElse("");
        var readOnly = session.first("PRAGMA query_only", row -> row.getInt(1)).orElse(0) == 1;
        if (!readOnly && (file.isEmpty() || Files.isWritable(Path.of(file)))) {
            return List.of();
        }
        return List.of(Fault.error(
                Area.SECURITY,
                "The database can only be read.",
                file.isEmpty() ? "main" : file,
                "Let the process's user write to the file and to its folder, and the connection not be read-only."));
    }

    /** How many rows violate each key; counted here, as before 3.16 no query can ask a pragma. */
    private static Map<Violation, Long> violations(Session session) {
        var counts = new TreeMap<Violation, Long>(Comparator.comparing(Violation::table)
                .thenComparing(Violation::parent)
                .thenComparing(Violation::key));
        session.query(
                "PRAGMA foreign_key_check",
                row -> counts.merge(new Violation(row.getString(1), row.getString(3), row.getInt(4)), 1L, Long::sum));
        return counts;
    }

    private record Violation(String table, String parent, int key) {

        Fault fault(long rows) {
            return Fault.error(
                    Area.DATA,
                    OrphanRows.what(table, parent, Long.toString(rows)),
                    table,
                    "Delete these rows, or bring back those that they refer to: PRAGMA foreign_key_check(" + table
                            + ") lists them.");
        }
    }
}
