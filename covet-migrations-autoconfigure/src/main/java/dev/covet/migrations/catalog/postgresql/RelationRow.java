package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table, view, materialised view, sequence or composite type.
 *
 * @param kind PostgreSQL's letter: r table, p partitioned table, v view, m materialised view, S sequence, c composite type
 * @param ofType the type that a typed table has its columns from
 * @param options storage parameters as the catalogue keeps them, {@code key=value}
 * @param toastOptions the same of the table that holds its long values
 * @param accessMethod {@code null} for the server's usual one
 * @param tablespace {@code null} for the database's
 * @param partitionKey what a partitioned table is divided by
 * @param partitionBound which rows a partition holds
 * @param definition the query of a view
 * @param parents the tables that it inherits from, or is a partition of
 */
record RelationRow(
        long oid,
        String name,
        char kind,
        boolean unlogged,
        boolean partition,
        boolean populated,
        boolean rowSecurity,
        boolean forcedRowSecurity,
        char replicaIdentity,
        @Nullable String ofType,
        List<String> options,
        List<String> toastOptions,
        @Nullable String accessMethod,
        @Nullable String tablespace,
        @Nullable String partitionKey,
        @Nullable String partitionBound,
        @Nullable String definition,
        List<Long> parents,
        List<String> parentNames) {

    static RelationRow of(ResultSet row) throws SQLException {
        return new RelationRow(
                row.getLong("oid"),
                row.getString("relname"),
                RowValues.letter(row, "relkind"),
                row.getString("relpersistence").equals("u"),
                row.getBoolean("relispartition"),
                row.getBoolean("relispopulated"),
                row.getBoolean("relrowsecurity"),
                row.getBoolean("relforcerowsecurity"),
                RowValues.letter(row, "relreplident"),
                row.getString("oftype"),
                known(RowValues.texts(row, "reloptions")),
                known(RowValues.texts(row, "toastoptions")),
                row.getString("amname"),
                row.getString("spcname"),
                row.getString("partitionkey"),
                row.getString("partitionbound"),
                row.getString("definition"),
                RowValues.oids(row, "parents"),
                known(RowValues.texts(row, "parentnames")));
    }

    boolean isTable() {
        return kind == 'r' || kind == 'p';
    }

    boolean isView() {
        return kind == 'v';
    }

    boolean isMaterializedView() {
        return kind == 'm';
    }

    private static List<String> known(List<@Nullable String> texts) {
        return texts.stream().map(text -> Objects.requireNonNullElse(text, "")).toList();
    }
}
