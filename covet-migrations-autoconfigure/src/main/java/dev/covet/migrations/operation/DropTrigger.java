package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Drops a trigger; no row changes. */
public record DropTrigger(String table, String name) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.dropTrigger(name);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.trigger(name).map(CreateTrigger::new);
    }

    @Override
    public String describe() {
        return "drop trigger " + table + "." + name;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
