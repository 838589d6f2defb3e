package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Drops a unique constraint; no row changes. */
public record DropUnique(String table, String name) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.dropUnique(table, name);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.table(table)
                .flatMap(known -> Named.find(known.uniques(), name))
                .map(known -> new AddUnique(table, known));
    }

    @Override
    public String describe() {
        return "drop unique constraint " + table + "." + name;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
