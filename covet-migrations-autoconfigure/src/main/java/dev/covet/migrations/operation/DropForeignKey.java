package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Drops a foreign key; no row changes. */
public record DropForeignKey(String table, String name) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.dropForeignKey(table, name);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.table(table)
                .flatMap(known -> Named.find(known.foreignKeys(), name))
                .map(known -> new AddForeignKey(table, known));
    }

    @Override
    public String describe() {
        return "drop foreign key " + table + "." + name;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
