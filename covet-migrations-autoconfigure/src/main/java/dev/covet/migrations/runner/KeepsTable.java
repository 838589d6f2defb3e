package dev.covet.migrations.runner;

import static dev.covet.migrations.database.OwnColumns.madeAt;
import static dev.covet.migrations.database.OwnColumns.required;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.OwnTable;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.keep.KeepPoint;
import dev.covet.migrations.keep.Kept;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The register of what was put aside. */
final class KeepsTable {

    private static final Pattern ESCAPED = Pattern.compile("\\\\([n\\\\])");

    private final Session session;
    private final MigratorSettings settings;
    private final String quoted;

    KeepsTable(Session session, MigratorSettings settings) {
        this.session = session;
        this.settings = settings;
        this.quoted = session.dialect().quote(settings.keepsTable());
    }

    /** Must be called outside of a transaction: what is missing is found by an error. */
    void createIfMissing() {
        table().createIfMissing();
    }

    OwnTable table() {
        return new OwnTable(session, definition());
    }

    private Table definition() {
        var name = settings.keepsTable();
        var columns = List.of(
                required("id", "bigint").withIdentity(Identity.BY_DEFAULT),
                required("migration", "varchar(" + MigrationName.MAXIMUM_LENGTH + ")"),
                required("direction", "varchar(20)"),
                required("operation", "varchar(20)"),
                required("kind", "varchar(20)"),
                required("table_name", "varchar(200)"),
                required("key_columns", "text"),
                required("kept_columns", "text"),
                required("place", "varchar(200)"),
                required("row_count", "bigint"),
                required("checksum", "varchar(100)"),
                madeAt("kept_at"),
                required("expires_at", "bigint"),
                required("state", "varchar(20)"));
        return Table.of(name, columns).withPrimaryKey(new PrimaryKey("pk" + name, List.of("id")));
    }

    /** Everything, in the order in which it was put aside; nothing when there is no register. */
    List<Kept> read() {
        try {
            return session.query(
                    "SELECT id, migration, direction, operation, kind, table_name, key_columns, kept_columns, place,"
                            + " row_count, checksum, "
                            + session.dialect().epochMillisOf(session.dialect().quote("kept_at"))
                            + ", expires_at, state FROM " + quoted + " ORDER BY id",
                    KeepsTable::kept);
        } catch (DatabaseException e) {
            if (e.isMissingTable()) {
                return List.of();
            }
            throw e;
        }
    }

    /** Registers it. What an earlier moment of the same operation had put aside goes on in it. */
    void add(KeptRows what, long rows, String checksum, Instant expires) {
        if (what.kind() == KeptRows.Kind.CHANGED) {
            session.update(
                    "DELETE FROM " + quoted
                            + " WHERE migration = ? AND direction = ? AND operation = ? AND kind = ? AND state = ?",
                    what.point().migration(),
                    what.point().direction().name(),
                    what.point().operation(),
                    KeptRows.Kind.VALUES.name(),
                    Kept.State.KEPT.name());
        }
        var point = what.point();
        session.update(
                "INSERT INTO " + quoted
                        + " (migration, direction, operation, kind, table_name, key_columns, kept_columns, place, row_count,"
                        + " checksum, expires_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                point.migration(),
                point.direction().name(),
                point.operation(),
                what.kind().name(),
                what.table(),
                joined(what.key()),
                joined(what.columns()),
                what.place(),
                rows,
                checksum,
                expires.toEpochMilli(),
                Kept.State.KEPT.name());
    }

    void change(String place, Kept.State state) {
        session.update("UPDATE " + quoted + " SET state = ? WHERE place = ?", state.name(), place);
    }

    void remove(long id) {
        session.update("DELETE FROM " + quoted + " WHERE id = ?", id);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong(1),
                new KeptRows(
                        new KeepPoint(row.getString(2), Direction.valueOf(row.getString(3)), row.getString(4)),
                        KeptRows.Kind.valueOf(row.getString(5)),
                        row.getString(6),
                        apart(row.getString(7)),
                        apart(row.getString(8)),
                        row.getString(9)),
                row.getLong(10),
                row.getString(11),
                Instant.ofEpochMilli(row.getLong(12)),
                Instant.ofEpochMilli(row.getLong(13)),
                Kept.State.valueOf(row.getString(14)));
    }

    /** One name a line; names may have any character, so a line's end in one is written as two others. */
    private static String joined(List<String> names) {
        return String.join(
                "\n",
                names.stream()
                        .map(name -> name.replace("\\", "\\\\").replace("\n", "\\n"))
                        .toList());
    }

    private static List<String> apart(String text) {
        return text.isEmpty()
                ? List.of()
                : text.lines().map(KeepsTable::unescaped).toList();
    }

    private static String unescaped(String line) {
        return ESCAPED.matcher(line)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).equals("n") ? "\n" : "\\"));
    }
}
