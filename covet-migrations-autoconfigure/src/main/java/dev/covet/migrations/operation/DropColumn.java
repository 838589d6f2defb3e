package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Drops a column and its values. */
public record DropColumn(String table, String column) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.dropColumn(table, column);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.column(table, column).map(known -> new AddColumn(table, known));
    }

    @Override
    public String describe() {
        return "drop column " + table + "." + column;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
