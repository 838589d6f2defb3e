package dev.covet.migrations.backup.sqlite;

import dev.covet.migrations.backup.manifest.TableContent;
import dev.covet.migrations.backup.road.RowsLost;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies rows of single tables between the session's own database and an image, with their storage classes and row ids. */
final class RowCopy {

    private static final List<String> ROW_IDS = List.of("rowid", "_rowid_", "oid");

    private final Session session;
    private final Image image;

    RowCopy(Session session, Image image) {
        this.session = session;
        this.image = image;
    }

    /** Copies a table's rows into a table of the image that converts nothing. */
    void out(String table, List<String> columns) {
        var list = columns.stream().map(session.dialect()::quote).collect(Collectors.joining(", "));
        session.execute("CREATE TABLE " + image.table(table) + " (" + list + ")");
        var rowId = rowId(table, columns);
        session.execute("INSERT INTO " + image.table(table) + " (" + rowId + list + ") SELECT " + rowId + list
                + " FROM " + own(table));
    }

    /** Puts the image's rows in place of a table's own. */
    void in(TableContent table) {
        session.execute("DELETE FROM " + own(table.table()));
        var list = table.columns().stream().map(session.dialect()::quote).collect(Collectors.joining(", "));
        var rowId = rowId(table.table(), table.columns());
        // What constraints say of conflicts would leave rows out silently.
        session.execute("INSERT OR ABORT INTO " + own(table.table()) + " (" + rowId + list + ") SELECT " + rowId + list
                + " FROM " + image.table(table.table()));
        var restored = session.first("SELECT COUNT(*) FROM " + own(table.table()), row -> row.getLong(1))
                .orElseThrow();
        RowsLost.requireAll(table.table(), table.rows(), restored);
    }

    /** The first name of the row's number that no column has, with a comma; nothing for tables without one. */
    private String rowId(String table, List<String> columns) {
        return ROW_IDS.stream()
                .filter(name -> columns.stream().noneMatch(name::equalsIgnoreCase))
                .flatMap(name -> hasRowId(table, name) ? Stream.of(name + ", ") : Stream.empty())
                .findFirst()
                .orElse("");
    }

    private boolean hasRowId(String table, String name) {
        try {
            session.query("SELECT " + name + " FROM " + own(table) + " LIMIT 0", row -> row.getLong(1));
            return true;
        } catch (DatabaseException e) {
            return false;
        }
    }

    private String own(String table) {
        return Image.OWN + "." + session.dialect().quote(table);
    }
}
