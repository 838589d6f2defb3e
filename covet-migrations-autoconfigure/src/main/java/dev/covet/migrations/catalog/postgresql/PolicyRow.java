package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row security policy.
 *
 * @param command PostgreSQL's letter: r SELECT, a INSERT, w UPDATE, d DELETE, * all
 * @param roles as they are written in SQL
 * @param visible which rows it lets see; {@code null} for none of its own
 * @param writable which rows it lets write; {@code null} for the same
 */
record PolicyRow(
        long oid,
        long relation,
        String name,
        boolean permissive,
        char command,
        List<String> roles,
        @Nullable String visible,
        @Nullable String writable) {

    static PolicyRow of(ResultSet row) throws SQLException {
        return new PolicyRow(
                row.getLong("oid"),
                row.getLong("polrelid"),
                row.getString("polname"),
                row.getBoolean("polpermissive"),
                RowValues.letter(row, "polcmd"),
                RowValues.texts(row, "roles").stream()
                        .map(Objects::requireNonNull)
                        .toList(),
                row.getString("visible"),
                row.getString("writable"));
    }
}
