package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Drops an index; no row changes. */
public record DropIndex(String table, String name) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.dropIndex(table, name);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.table(table)
                .flatMap(known -> Named.find(known.indexes(), name))
                .map(known -> new AddIndex(table, known));
    }

    @Override
    public String describe() {
        return "drop index " + table + "." + name;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
