package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Refusals;
import dev.covet.migrations.dialect.sqlite.rebuild.ChangeColumn;
import dev.covet.migrations.dialect.sqlite.rebuild.ColumnText;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.PrimaryKey;
import java.util.Optional;

/** What becomes different when a column gets another definition. */
final class SqliteColumnChange {

    private final Clauses clauses;
    private final Refusals refusals;
    private final AlterColumn operation;
    private final Optional<ColumnText> before;
    private final ColumnText after;
    private final Optional<Column> known;

    /** @param known the column before; empty when only the database knows it */
    SqliteColumnChange(
            Clauses clauses, Refusals refusals, SqliteColumns columns, AlterColumn operation, Optional<Column> known) {
        this.clauses = clauses;
        this.refusals = refusals;
        this.operation = operation;
        this.known = known;
        this.before = known.map(column -> columns.text(operation.table(), column));
        this.after = columns.text(operation.table(), operation.column());
    }

    /** @param hasNullability whether SQLite can set and drop NOT NULL */
    boolean isNative(boolean hasNullability) {
        return before.isPresent()
                && withoutNullability(before.get()).equals(withoutNullability(after))
                && (before.get().notNull().equals(after.notNull())
                        || (hasNullability && isPlain(before.get().notNull()) && isPlain(after.notNull())));
    }

    private static boolean isPlain(String notNull) {
        return notNull.isEmpty() || notNull.equals("NOT NULL");
    }

    private static ColumnText withoutNullability(ColumnText text) {
        return new ColumnText(
                text.name(),
                text.type(),
                text.identity(),
                "",
                text.defaultValue(),
                text.collation(),
                text.generated(),
                text.enumeration(),
                text.options());
    }

    /** @param key the primary key of the table */
    ChangeColumn edit(Optional<PrimaryKey> key) {
        var fill = operation.fill();
        var column = operation.column();
        requireWritten(column);
        var isRetyped = known.isEmpty() || !known.get().type().equals(column.type());
        return new ChangeColumn(
                column.name(),
                before.orElse(null),
                after,
                key.map(clauses::primaryKey).orElse(""),
                fill == null ? null : clauses.value(fill, column.type()),
                isRetyped ? new Conversions(column).conversion().orElse(null) : null);
    }

    private void requireWritten(Column column) {
        if (column.generated() != null && known.isPresent() && known.get().generated() == null) {
            throw refusals.cannot(
                    "generate the column '" + operation.table() + "." + column.name()
                            + "' without losing what was written to it",
                    "Drop it, and add it as a generated column.");
        }
    }

    /** Whether the default is more than a value. */
    static boolean hasExpression(Column column) {
        return column.defaultValue() instanceof ColumnDefault.OfExpression;
    }
}
