package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Drops a sequence; where it had got to is lost. */
public record DropSequence(String name) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.dropSequence(name);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.sequence(name).map(CreateSequence::new);
    }

    @Override
    public String describe() {
        return "drop sequence " + name;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
