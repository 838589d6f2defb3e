package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Drops a check; no row changes. */
public record DropCheck(String table, String name) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.dropCheck(table, name);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.table(table)
                .flatMap(known -> Named.find(known.checks(), name))
                .map(known -> new AddCheck(table, known));
    }

    @Override
    public String describe() {
        return "drop check " + table + "." + name;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
