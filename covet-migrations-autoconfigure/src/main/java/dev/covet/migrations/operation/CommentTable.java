package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a table another comment. Engines without comments do nothing.
 *
 * @param comment {@code null} to take the comment away
 */
public record CommentTable(String table, @Nullable String comment) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before.commentTable(table, comment);
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return before.table(table).filter(Table::complete).map(known -> new CommentTable(table, known.comment()));
    }

    @Override
    public String describe() {
        return "comment on table " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
