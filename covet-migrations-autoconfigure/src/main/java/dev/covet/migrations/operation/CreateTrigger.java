package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Trigger;
import java.util.Optional;

/** Creates a trigger. */
public record CreateTrigger(Trigger trigger) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.createTrigger(trigger);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new DropTrigger(trigger.table(), trigger.name()));
    }

    @Override
    public String describe() {
        return "create trigger " + trigger.table() + "." + trigger.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
