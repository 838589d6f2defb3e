package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Adds a column behind the last one. */
public record AddColumn(String table, Column column) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.addColumn(table, column);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new DropColumn(table, column.name()));
    }

    @Override
    public String describe() {
        return "add column " + table + "." + column.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
