package dev.covet.migrations.backup.mysqlfamily;

import dev.covet.migrations.backup.road.Selection;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of the current database holds data. */
final class Contents {

    /** Storage engines of tables whose rows lie elsewhere, or nowhere. */
    private static final String ELSEWHERE = "('FEDERATED', 'MRG_MYISAM', 'CONNECT', 'SPIDER', 'OQGRAPH', 'BLACKHOLE')";

    private static final String TABLES = "SELECT TABLE_NAME, AUTO_INCREMENT FROM information_schema.TABLES"
            + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED')"
            + " AND (ENGINE IS NULL OR UPPER(ENGINE) NOT IN " + ELSEWHERE + ") ORDER BY TABLE_NAME";

    private final Session session;

    Contents(Session session) {
        this.session = session;
    }

    /** @param nextNumber as a text, for it may be greater than any number here; {@code null} where rows are not numbered */
    private record TableRow(String name, @Nullable String nextNumber) {}

    private record ColumnRow(String table, TableShape.StoredColumn column) {}

    /** The wanted tables. */
    List<TableShape> tables(Selection selection) {
        var columns = new LinkedHashMap<String, List<TableShape.StoredColumn>>();
        for (var row : session.query(columnsQuery(), Contents::column)) {
            columns.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row.column());
        }
        return rows().stream()
                .filter(row -> selection.includes(row.name()))
                .map(row -> new TableShape(row.name(), columns.getOrDefault(row.name(), List.of())))
                .toList();
    }

    /** Statements that set the numbering of rows, and sequences, to where they are now. */
    List<String> positions(Selection selection) {
        var statements = new ArrayList<String>();
        rows().stream()
                .filter(row -> selection.includes(row.name()) && row.nextNumber() != null)
                .forEach(row -> statements.add("ALTER TABLE "
                        + session.dialect().quote(row.name()) + " AUTO_INCREMENT = " + row.nextNumber()));
        if (session.server().engine() == Engine.MARIADB && selection.isEverything()) {
            sequences().forEach(sequence -> statements.add(position(sequence)));
        }
        return statements;
    }

    private List<TableRow> rows() {
        return session.query(TABLES, row -> new TableRow(row.getString(1), row.getString(2)));
    }

    private List<String> sequences() {
        return session.query(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND TABLE_TYPE = 'SEQUENCE' ORDER BY TABLE_NAME",
                row -> row.getString(1));
    }

    private String position(String sequence) {
        var name = session.dialect().quote(sequence);
        return session.first(
                        "SELECT next_not_cached_value, cycle_count FROM " + name,
                        row -> "SELECT SETVAL(" + name + ", " + row.getString(1) + ", 0, " + row.getString(2) + ")")
                .orElseThrow();
    }

    private String columnsQuery() {
        var computed =
                session.server().engine() == Engine.MARIADB ? "IS_GENERATED = 'ALWAYS'" : "GENERATION_EXPRESSION <> ''";
        return "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, CHARACTER_SET_NAME IS NOT NULL FROM information_schema.COLUMNS"
                + " WHERE TABLE_SCHEMA = DATABASE() AND NOT (" + computed + ") ORDER BY TABLE_NAME, ORDINAL_POSITION";
    }

    private static ColumnRow column(ResultSet row) throws SQLException {
        return new ColumnRow(
                row.getString(1),
                new TableShape.StoredColumn(
                        row.getString(2), ValueForm.of(row.getString(3).toLowerCase(Locale.ROOT), row.getBoolean(4))));
    }
}
