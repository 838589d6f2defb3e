package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table or domain.
 *
 * @param relation 0 for a domain's
 * @param domain 0 for a table's
 * @param kind PostgreSQL's letter: p primary key, u unique, f foreign key, c check, x exclusion, n not null, t trigger
 * @param columns numbers of the table's columns
 * @param referencedColumns numbers of the other table's columns
 * @param referencedTable {@code null} unless it is a foreign key
 * @param local whether the table itself has it, rather than only a table that it inherits from
 * @param inherited whether it is there because a partitioned table has it
 * @param index the index that keeps it, or that it relies on; 0 for none
 * @param expression of a check
 * @param unknown whether the model has nothing like it
 * @param definition as it follows ADD CONSTRAINT and the name; {@code null} when the model holds all of it
 */
record ConstraintRow(
        long oid,
        long relation,
        long domain,
        String name,
        char kind,
        List<Integer> columns,
        long referencedRelation,
        List<Integer> referencedColumns,
        @Nullable String referencedTable,
        char onDelete,
        char onUpdate,
        boolean deferrable,
        boolean deferred,
        boolean local,
        boolean inherited,
        long index,
        boolean validated,
        boolean nullsDistinct,
        @Nullable String expression,
        boolean unknown,
        @Nullable String definition) {

    static ConstraintRow of(ResultSet row) throws SQLException {
        return new ConstraintRow(
                row.getLong("oid"),
                row.getLong("conrelid"),
                row.getLong("contypid"),
                row.getString("conname"),
                RowValues.letter(row, "contype"),
                RowValues.numbers(row, "conkey"),
                row.getLong("confrelid"),
                RowValues.numbers(row, "confkey"),
                row.getString("target"),
                RowValues.letter(row, "confdeltype"),
                RowValues.letter(row, "confupdtype"),
                row.getBoolean("condeferrable"),
                row.getBoolean("condeferred"),
                row.getBoolean("conislocal"),
                row.getLong("conparentid") != 0,
                row.getLong("conindid"),
                row.getBoolean("convalidated"),
                !row.getBoolean("nullsnotdistinct"),
                row.getString("expression"),
                row.getBoolean("unknown"),
                row.getString("definition"));
    }

    /** Whether {@link #index} is there for this constraint alone. */
    boolean ownsIndex() {
        return kind == 'p' || kind == 'u' || kind == 'x';
    }
}
