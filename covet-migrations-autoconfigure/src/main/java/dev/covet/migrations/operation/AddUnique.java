package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Unique;
import java.util.Optional;

/** Adds a unique constraint; rows that already break it make the statement fail. */
public record AddUnique(String table, Unique unique) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.addUnique(table, unique);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new DropUnique(table, unique.name()));
    }

    @Override
    public String describe() {
        return "add unique constraint " + table + "." + unique.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
