package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table or materialised view.
 *
 * @param valid whether queries may use it
 * @param clustered whether the table's rows were last put into its order
 * @param replicaIdentity whether it identifies rows for replication
 * @param keyCount how many of {@code keys} it is sorted by; the others are included
 * @param keys numbers of columns, 0 for an expression
 * @param orders for each key, a bit for descending (1) and one for NULLs first (2)
 * @param expressions one for each key that is 0; empty when there is none
 * @param classes the number of the operators for each sorting key
 * @param collations the number of the collation for each sorting key; 0 for what has none
 * @param statistics what is counted of expressions, each as it follows ALTER COLUMN
 * @param parent the index of the partitioned table that it is a part of; 0 for none
 * @param definition the whole statement; {@code null} when the model can hold it
 */
record IndexRow(
        long oid,
        long relation,
        String name,
        String method,
        boolean unique,
        boolean valid,
        boolean clustered,
        boolean replicaIdentity,
        int keyCount,
        List<Integer> keys,
        List<Integer> orders,
        boolean nullsDistinct,
        @Nullable String predicate,
        List<String> options,
        @Nullable String tablespace,
        long parent,
        List<@Nullable String> expressions,
        List<Long> classes,
        List<Long> collations,
        List<String> statistics,
        @Nullable String definition) {

    static IndexRow of(ResultSet row) throws SQLException {
        return new IndexRow(
                row.getLong("indexrelid"),
                row.getLong("indrelid"),
                row.getString("relname"),
                row.getString("amname"),
                row.getBoolean("indisunique"),
                row.getBoolean("indisvalid"),
                row.getBoolean("indisclustered"),
                row.getBoolean("indisreplident"),
                row.getInt("indnkeyatts"),
                RowValues.vector(row, "keys", Integer::valueOf),
                RowValues.vector(row, "orders", Integer::valueOf),
                !row.getBoolean("nullsnotdistinct"),
                row.getString("predicate"),
                RowValues.texts(row, "reloptions").stream()
                        .map(Objects::requireNonNull)
                        .toList(),
                row.getString("spcname"),
                row.getLong("parent"),
                RowValues.texts(row, "expressions"),
                RowValues.vector(row, "classes", Long::valueOf),
                RowValues.vector(row, "collations", Long::valueOf),
                RowValues.texts(row, "statistics").stream()
                        .map(Objects::requireNonNull)
                        .toList(),
                row.getString("definition"));
    }
}
