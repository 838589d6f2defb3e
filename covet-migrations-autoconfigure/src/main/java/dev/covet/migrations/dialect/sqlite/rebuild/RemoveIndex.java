package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.StoredDefinition;

/** Takes an index away. */
public record RemoveIndex(String name) implements TableEdit {

    @Override
    public TableDraft apply(TableDraft before) {
        var after = before.withoutIndexes(index -> index.name().equalsIgnoreCase(name));
        if (after.indexes().size() == before.indexes().size()) {
            throw before.notThere(
                    "index '" + name + "'",
                    before.indexes().stream().map(StoredDefinition::name).toList());
        }
        return after;
    }
}
