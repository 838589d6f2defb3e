package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Adds an index. */
public record AddIndex(String table, Index index) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.addIndex(table, index);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new DropIndex(table, index.name()));
    }

    @Override
    public String describe() {
        return "add index " + table + "." + index.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
