package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which columns have the same values before and after, and by which of them a row is found again. */
final class KeptValues {

    private final CreateTable stored;
    private final TableDraft draft;

    KeptValues(CreateTable stored, TableDraft draft) {
        this.stored = stored;
        this.draft = draft;
    }

    List<ColumnSource> columns() {
        return draft.sources().stream().filter(this::isKept).toList();
    }

    boolean isKept(ColumnSource source) {
        return source.isKept()
                && draft.conversions().stream()
                        .noneMatch(conversion -> conversion.column().equalsIgnoreCase(source.column()));
    }

    /** The column that has the values of a column of the old table; empty when there is none. */
    Optional<ColumnSource> of(String column) {
        return columns().stream()
                .filter(source -> column.equalsIgnoreCase(source.from()))
                .findFirst();
    }

    /** The column that is the number of a row in both tables; {@code null} when it is not. */
    @Nullable
    String number() {
        var before = RowNumbers.column(stored);
        var after = RowNumbers.column(draft.definition());
        return before == null || after == null
                ? null
                : of(before)
                        .map(ColumnSource::column)
                        .filter(after::equalsIgnoreCase)
                        .orElse(null);
    }

    /**
     * The columns that tell a row from others, before and after: the key of the old table, else the column that numbers the rows
     * from now on. Empty when there are none, or when they may be NULL.
     */
    List<ColumnSource> key() {
        var key = RowKeys.columns(stored).stream()
                .filter(column -> RowKeys.isNeverNull(stored, column))
                .flatMap(column -> of(column).stream())
                .toList();
        if (!key.isEmpty() && key.size() == RowKeys.columns(stored).size()) {
            return key;
        }
        var number = RowNumbers.column(draft.definition());
        return number == null
                ? List.of()
                : draft.source(number).filter(this::isKept).stream().toList();
    }
}
