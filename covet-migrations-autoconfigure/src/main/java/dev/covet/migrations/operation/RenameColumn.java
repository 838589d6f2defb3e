package dev.covet.migrations.operation;

import dev.covet.migrations.schema.ColumnRename;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** Renames a column; its values, its position and everything that names it stay. */
public record RenameColumn(String table, String from, String to) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return new ColumnRename(table, from, to).in(before);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new RenameColumn(table, to, from));
    }

    @Override
    public String describe() {
        return "rename column " + table + "." + from + " to " + to;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
