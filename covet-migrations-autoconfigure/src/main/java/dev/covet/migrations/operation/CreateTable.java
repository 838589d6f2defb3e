package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.Optional;

/** Creates a table with everything that belongs to it. */
public record CreateTable(Table table) implements Operation {

    public CreateTable {
        table = table.withPrimaryKey(table.primaryKey());
    }

    @Override
    public Schema apply(Schema before) {
        return before.createTable(table);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new DropTable(table.name()));
    }

    @Override
    public String describe() {
        return "create table " + table.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
