package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Renames a table; its rows stay, and every foreign key that points at it follows. */
public record RenameTable(String from, String to) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.renameTable(from, to);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new RenameTable(to, from));
    }

    @Override
    public String describe() {
        return "rename table " + from + " to " + to;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
