package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import java.util.Optional;

/** Creates a sequence; engines without sequences keep its next value in a table of one row. */
public record CreateSequence(Sequence sequence) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.createSequence(sequence);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new DropSequence(sequence.name()));
    }

    @Override
    public String describe() {
        return "create sequence " + sequence.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
