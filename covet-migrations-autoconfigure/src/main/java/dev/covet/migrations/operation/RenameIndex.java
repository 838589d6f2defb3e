package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Renames an index, which stays as it is otherwise. */
public record RenameIndex(String table, String from, String to) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.renameIndex(table, from, to);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new RenameIndex(table, to, from));
    }

    @Override
    public String describe() {
        return "rename index " + table + "." + from + " to " + to;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
