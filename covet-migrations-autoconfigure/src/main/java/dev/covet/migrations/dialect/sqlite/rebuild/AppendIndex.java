package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.StoredDefinition;
import java.util.ArrayList;

/**
 * Adds an index.
 *
 * @param sql the whole statement
 */
public record AppendIndex(String name, String sql) implements TableEdit {

    @Override
    public TableDraft apply(TableDraft before) {
        var indexes = new ArrayList<>(before.indexes());
        indexes.add(new StoredDefinition(false, "index", name, before.name(), sql));
        return before.withIndexes(indexes);
    }
}
