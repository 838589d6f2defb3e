package dev.covet.migrations.operation;

import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Adds a foreign key; rows that already break it make the statement fail. */
public record AddForeignKey(String table, ForeignKey key) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.addForeignKey(table, key);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new DropForeignKey(table, key.name()));
    }

    @Override
    public String describe() {
        return "add foreign key " + table + "." + key.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
