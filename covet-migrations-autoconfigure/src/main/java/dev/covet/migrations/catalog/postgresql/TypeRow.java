package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A type that a user created.
 *
 * @param kind PostgreSQL's letter: e enumeration, d domain, r range, c composite
 * @param relation what holds the parts of a composite type; 0 for others
 * @param labels of an enumeration, in order
 * @param baseType of a domain
 * @param defaultValue of a domain
 * @param collation of a domain, where it is not the base type's
 */
record TypeRow(
        long oid,
        String name,
        char kind,
        long relation,
        boolean notNull,
        List<String> labels,
        @Nullable String baseType,
        @Nullable String defaultValue,
        @Nullable String collation,
        Range range) {

    /** What a range is made of; each {@code null} where it is the usual one, or the type is no range. */
    record Range(
            @Nullable String subtype,
            @Nullable String multirange,
            @Nullable String operatorClass,
            @Nullable String canonical,
            @Nullable String difference) {}

    static TypeRow of(ResultSet row) throws SQLException {
        return new TypeRow(
                row.getLong("oid"),
                row.getString("typname"),
                RowValues.letter(row, "typtype"),
                row.getLong("typrelid"),
                row.getBoolean("typnotnull"),
                RowValues.texts(row, "labels").stream()
                        .map(Objects::requireNonNull)
                        .toList(),
                row.getString("basetype"),
                row.getString("typdefault"),
                row.getString("collation"),
                new Range(
                        row.getString("subtype"),
                        row.getString("multirange"),
                        row.getString("class"),
                        row.getString("canonical"),
                        row.getString("difference")));
    }
}
