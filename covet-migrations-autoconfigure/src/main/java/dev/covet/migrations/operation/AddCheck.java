package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Adds a check; rows that already break it make the statement fail. */
public record AddCheck(String table, Check check) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.addCheck(table, check);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new DropCheck(table, check.name()));
    }

    @Override
    public String describe() {
        return "add check " + table + "." + check.name();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
