package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.Optional;

/** Drops a table and its rows. */
public record DropTable(String table) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.dropTable(table);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.table(table).filter(Table::complete).map(CreateTable::new);
    }

    @Override
    public String describe() {
        return "drop table " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
