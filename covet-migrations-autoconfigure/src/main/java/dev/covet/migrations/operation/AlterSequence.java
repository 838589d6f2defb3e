package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import java.util.Optional;

/** Gives a sequence another definition, and lets it begin again at its start. */
public record AlterSequence(Sequence sequence) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.alterSequence(sequence);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.sequence(sequence.name()).map(AlterSequence::new);
    }

    @Override
    public String describe() {
        return "alter sequence " + sequence.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
