package dev.covet.migrations.catalog;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.schema.ColumnType;
import java.util.HashMap;
import java.util.Map;

/** The types that an engine's spellings stand for, each made out once: thousands of columns have a dozen types. */
public final class TypeSpellings {

    private final Dialect dialect;
    private final Map<String, ColumnType> types = new HashMap<>();

    public TypeSpellings(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What the engine's catalogue spells in that way. */
    public ColumnType read(String spelling) {
        return types.computeIfAbsent(spelling, dialect::readType);
    }
}
