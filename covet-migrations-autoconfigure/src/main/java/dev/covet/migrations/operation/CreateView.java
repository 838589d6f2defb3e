package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.View;
import java.util.Optional;

/** Creates a view. */
public record CreateView(View view) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.createView(view);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new DropView(view.name()));
    }

    @Override
    public String describe() {
        return "create view " + view.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
