package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.Optional;

/** Takes the primary key from a table; the columns stay, and stay NOT NULL. */
public record DropPrimaryKey(String table, String name) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.dropPrimaryKey(table);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.table(table).map(Table::primaryKey).map(key -> new AddPrimaryKey(table, key));
    }

    @Override
    public String describe() {
        return "drop primary key " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
