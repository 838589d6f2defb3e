package dev.covet.migrations.operation;

import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Gives a table its primary key. */
public record AddPrimaryKey(String table, PrimaryKey key) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.addPrimaryKey(table, key);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new DropPrimaryKey(table, key.name()));
    }

    @Override
    public String describe() {
        return "add primary key " + table + " " + key.columns();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
