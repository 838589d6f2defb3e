package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a column another definition: type, nullability, default, whatever differs from before.
 *
 * @param column the whole new definition; what it leaves out, the column loses
 * @param fill what rows with NULL get before the column becomes NOT NULL; {@code null} when there are none
 */
public record AlterColumn(
        String table, Column column, @Nullable ColumnDefault fill) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.alterColumn(table, column);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.column(table, column.name()).map(known -> new AlterColumn(table, known, null));
    }

    @Override
    public String describe() {
        return "alter column " + table + "." + column.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
