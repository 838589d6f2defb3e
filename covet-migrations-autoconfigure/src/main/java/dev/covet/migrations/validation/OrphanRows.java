package dev.covet.migrations.validation;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.validation.Fault.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Finds rows that refer to rows which are not there: many foreign keys with one statement, each up to a number of rows. */
public final class OrphanRows {

    /** Who has more than these has to look for himself. */
    private static final int LIMIT = 1000;

    private static final int KEYS_OF_A_STATEMENT = 50;

    private final Session session;

    public OrphanRows(Session session) {
        this.session = session;
    }

    private record Reference(Table table, ForeignKey key) {}

    private record Count(int reference, long rows) {}

    /** Looks behind those foreign keys that {@code which} picks; tables that are not in the schema cannot be looked at. */
    public List<Fault> of(Schema schema, BiPredicate<Table, ForeignKey> which) {
        var references = schema.tables().stream()
                .flatMap(table -> table.foreignKeys().stream()
                        .filter(key -> which.test(table, key))
                        .filter(key -> schema.table(key.referencedTable()).isPresent())
                        .map(key -> new Reference(table, key)))
                .toList();
        var faults = new ArrayList<Fault>();
        for (var start = 0; start < references.size(); start += KEYS_OF_A_STATEMENT) {
            var end = Math.min(references.size(), start + KEYS_OF_A_STATEMENT);
            faults.addAll(faults(references.subList(start, end)));
        }
        return faults;
    }

    /** @param rows how many, or more than so many */
    static String what(String table, String parent, String rows) {
        return "Rows of '" + table + "' refer to rows of '" + parent + "' that are not there: " + rows + ".";
    }

    private List<Fault> faults(List<Reference> references) {
        var sql = new StringBuilder();
        for (var i = 0; i < references.size(); i++) {
            sql.append(i == 0 ? "" : " UNION ALL ").append("SELECT ").append(i).append(", COUNT(*) FROM (");
            sql.append(orphans(references.get(i))).append(") v").append(i);
        }
        return session.query(sql.toString(), row -> new Count(row.getInt(1), row.getLong(2))).stream()
                .filter(count -> count.rows() > 0)
                .map(count -> fault(references.get(count.reference()), count.rows()))
                .toList();
    }

    private static Fault fault(Reference reference, long rows) {
        var key = reference.key();
        return Fault.error(
                Area.DATA,
                what(
                        reference.table().name(),
                        key.referencedTable(),
                        rows < LIMIT ? Long.toString(rows) : LIMIT + " or more"),
                reference.table().name() + "." + key.name(),
                "Delete these rows, set their reference to NULL, or bring back what they refer to.");
    }

    /** A reference with a NULL in it refers to nothing. */
    private String orphans(Reference reference) {
        var key = reference.key();
        var isSet = key.columns().stream()
                .map(column -> "c." + quote(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        var matches = new ArrayList<String>();
        for (var i = 0; i < key.columns().size(); i++) {
            matches.add("p." + quote(key.referencedColumns().get(i)) + " = c."
                    + quote(key.columns().get(i)));
        }
        return "SELECT 1 FROM " + quote(reference.table().name()) + " c WHERE " + isSet
                + " AND NOT EXISTS (SELECT 1 FROM " + quote(key.referencedTable()) + " p WHERE "
                + String.join(" AND ", matches) + ") LIMIT " + LIMIT;
    }

    private String quote(String identifier) {
        return session.dialect().quote(identifier);
    }
}
