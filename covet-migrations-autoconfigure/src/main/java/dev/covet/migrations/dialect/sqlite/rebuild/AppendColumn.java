package dev.covet.migrations.dialect.sqlite.rebuild;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Puts a column behind the last one.
 *
 * @param definition all of it, as it stands in CREATE TABLE
 * @param value what rows that are there get; {@code null} when nothing is written to them
 */
public record AppendColumn(
        String name, String definition, @Nullable String value) implements TableEdit {

    @Override
    public TableDraft apply(TableDraft before) {
        var sources = new ArrayList<>(before.sources());
        sources.add(new ColumnSource(name, null, value));
        var last = before.lastColumn().span();
        return before.withDefinition(last.followedBy("," + last.separation() + definition))
                .withSources(sources);
    }
}
