package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Drops a view; no row changes. */
public record DropView(String name) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.dropView(name);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.view(name).map(CreateView::new);
    }

    @Override
    public String describe() {
        return "drop view " + name;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
