package dev.covet.migrations.backup.postgresql;

import dev.covet.migrations.backup.road.Selection;
import dev.covet.migrations.database.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of the current schema holds data: tables with the columns that are not computed, and sequences. */
final class Contents {

    private static final String OF_EXTENSIONS = "EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid ="
            + " 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')";

    private static final String TABLES = "SELECT c.relname, a.attname FROM pg_catalog.pg_class c"
            + " LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
            + " AND a.attgenerated = ''"
            + " WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND NOT " + OF_EXTENSIONS
            + " ORDER BY c.relname, a.attnum";

    private static final String SEQUENCES = "SELECT c.relname, t.relname, a.attname FROM pg_catalog.pg_class c"
            + " LEFT JOIN pg_catalog.pg_depend o ON o.classid = 'pg_catalog.pg_class'::regclass AND o.objid = c.oid"
            + " AND o.refclassid = 'pg_catalog.pg_class'::regclass AND o.deptype = 'i'"
            + " LEFT JOIN pg_catalog.pg_class t ON t.oid = o.refobjid"
            + " LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid"
            + " WHERE c.relkind = 'S' AND c.relnamespace = current_schema()::regnamespace AND NOT " + OF_EXTENSIONS
            + " ORDER BY c.relname";

    private final Session session;

    Contents(Session session) {
        this.session = session;
    }

    /** @param column {@code null} where a table has none that holds values */
    private record TableColumn(String table, @Nullable String column) {}

    /** The columns of the wanted tables, in order. */
    Map<String, List<String>> tables(Selection selection) {
        var tables = new LinkedHashMap<String, List<String>>();
        for (var row : session.query(TABLES, row -> new TableColumn(row.getString(1), row.getString(2)))) {
            if (selection.includes(row.table())) {
                var columns = tables.computeIfAbsent(row.table(), table -> new ArrayList<>());
                if (row.column() != null) {
                    columns.add(row.column());
                }
            }
        }
        return tables;
    }

    /** Statements that set sequences to where they are now. */
    List<String> sequencePositions(Selection selection) {
        var statements = new ArrayList<String>();
        session.query(SEQUENCES, row -> new SequenceRow(row.getString(1), row.getString(2), row.getString(3))).stream()
                .filter(row -> row.table() == null ? selection.isEverything() : selection.includes(row.table()))
                .forEach(row -> statements.add(position(row)));
        return statements;
    }

    /** @param table the table that it numbers the rows of by {@code column}; {@code null} for none */
    private record SequenceRow(
            String name, @Nullable String table, @Nullable String column) {}

    private String position(SequenceRow sequence) {
        var dialect = session.dialect();
        var name = dialect.quote(sequence.name());
        // The sequence of an identity is found by its column: its own name is the server's to choose.
        var reference = sequence.table() == null || sequence.column() == null
                ? dialect.literal(name)
                : "pg_get_serial_sequence(" + dialect.literal(dialect.quote(sequence.table())) + ", "
                        + dialect.literal(sequence.column()) + ")";
        return session.first(
                        "SELECT last_value, is_called FROM " + name,
                        row -> "SELECT setval(" + reference + ", " + row.getLong(1) + ", " + row.getBoolean(2) + ")")
                .orElseThrow();
    }
}
