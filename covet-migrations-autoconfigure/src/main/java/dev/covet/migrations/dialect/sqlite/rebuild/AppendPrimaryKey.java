package dev.covet.migrations.dialect.sqlite.rebuild;

import java.util.List;

/**
 * Makes columns the primary key.
 *
 * @param clause the key with its name
 */
public record AppendPrimaryKey(List<String> columns, String clause) implements TableEdit {

    public AppendPrimaryKey {
        columns = List.copyOf(columns);
    }

    /** A column that numbers the rows cannot be without being the key. Of itself SQLite would let keys be NULL. */
    @Override
    public TableDraft apply(TableDraft before) {
        var isKey = RowNumbers.neverComeAgain(before.definition())
                && RowKeys.columns(before.definition()).equals(columns);
        if (isKey) {
            return before;
        }
        var after = before;
        for (var column : columns) {
            if (ColumnAspect.NOT_NULL.of(after, column) == null) {
                after = ColumnAspect.NOT_NULL.with(after, column, "NOT NULL");
            }
        }
        return new AppendConstraint(clause).apply(after);
    }
}
