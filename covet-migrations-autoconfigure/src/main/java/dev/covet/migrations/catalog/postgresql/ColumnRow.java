package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or view, or a part of a composite type.
 *
 * @param number its place among all that the table ever had, from 1
 * @param baseType the type without length or precision, as it is spelt in casts; empty where there is no expression
 * @param identity PostgreSQL's letter: a always, d by default, blank for none
 * @param generated PostgreSQL's letter: s stored, v virtual, blank for none
 * @param local whether the table itself has it, rather than only a table that it inherits from
 * @param expression its default, or what it is computed by
 * @param collationId the number of its collation; 0 for what has none
 * @param collation {@code null} for the type's own
 * @param storage PostgreSQL's letter, blank for the type's own
 * @param statistics how finely its values are counted; {@code null} for the server's usual way
 * @param options {@code key=value}
 */
record ColumnRow(
        long relation,
        int number,
        String name,
        String type,
        String baseType,
        boolean notNull,
        char identity,
        char generated,
        boolean local,
        @Nullable String expression,
        long collationId,
        @Nullable CollationName collation,
        char storage,
        @Nullable String compression,
        @Nullable String statistics,
        List<String> options) {

    /**
     * @param schema as it is written in SQL; {@code null} when the name is found without it
     */
    record CollationName(String name, @Nullable String schema) {}

    static ColumnRow of(ResultSet row) throws SQLException {
        var collation = row.getString("collname");
        return new ColumnRow(
                row.getLong("attrelid"),
                row.getInt("attnum"),
                row.getString("attname"),
                row.getString("type"),
                Objects.toString(row.getString("basetype"), ""),
                row.getBoolean("attnotnull"),
                RowValues.letter(row, "attidentity"),
                RowValues.letter(row, "attgenerated"),
                row.getBoolean("attislocal"),
                row.getString("expression"),
                row.getLong("attcollation"),
                collation == null
                        ? null
                        : new CollationName(
                                collation, row.getBoolean("collvisible") ? null : row.getString("collschema")),
                RowValues.letter(row, "storage"),
                row.getString("compression"),
                row.getString("statistics"),
                RowValues.texts(row, "attoptions").stream()
                        .map(Objects::requireNonNull)
                        .toList());
    }
}
